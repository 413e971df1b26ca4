// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/service/methodtable.h"
#include "app/lab/vcenter/service/world.h"

namespace naru::lab::vcenter {

/// The entrance: names every other service, and says what server this is.
class ServiceInstance : public ManagedObject
{
public:
    ServiceInstance(World &world, const scenario::VCenter &source);

    void registerMethods(MethodTable &methods);
    Value property(std::string_view name) const override;

    /// The API version of the schema, and those before it that a client may ask for, newest first.
    static constexpr const char *apiVersion = "6.7.1";
    static std::string serviceVersionsXml();

private:
    Struct content() const;
    Struct about() const;

    World &m_world;
    std::string m_instanceUuid;
};

/// The settings of the server that clients look at.
class OptionManager : public ManagedObject
{
public:
    OptionManager(World &world, const scenario::VCenter &source);

    void registerMethods(MethodTable &methods);
    Value property(std::string_view name) const override;

private:
    List m_settings;
};

} // namespace naru::lab::vcenter
