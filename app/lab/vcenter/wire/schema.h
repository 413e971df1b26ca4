// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace naru::lab::vcenter {

struct TypeInfo;

/// A field of a data type, a property of an object type, or a parameter of a method.
struct Field
{
    std::string_view name;
    const TypeInfo *type = nullptr; ///< of one element when isArray
    bool isArray = false;
    bool isOptional = false;
};

struct TypeInfo
{
    enum class Kind { Primitive, Enum, Data, Object };

    Kind kind = Kind::Primitive;
    std::string_view name;
    const TypeInfo *base = nullptr;
    std::vector<Field> fields; ///< in the order of the wire, inherited ones first
    std::unordered_map<std::string_view, uint16_t> fieldIndex;
    std::vector<std::string_view> values; ///< of an enum
    std::vector<const TypeInfo *> derived;

    const Field *field(std::string_view fieldName) const;
    /// Whether this is `other` or derived from it.
    bool isA(const TypeInfo &other) const;
    bool isAny() const { return name == "anyType"; }
};

struct Method
{
    std::string_view name;
    const TypeInfo *owner = nullptr;
    std::vector<Field> parameters; ///< in the order of the wire
    Field result;                  ///< name "returnval"; type void when there is none
    std::string_view privilege;    ///< "System.View"; "-" = checked by the method itself
};

/// The vim25 types and methods that this vCenter speaks (wire/vim25.schema, API 6.7.1). Immutable after its
/// first use; everything it hands out lives as long as the process.
class Schema
{
public:
    static const Schema &instance();

    /// Null for an unknown name.
    const TypeInfo *find(std::string_view name) const;
    /// The name must be known: for names written in this program.
    const TypeInfo &type(std::string_view name) const;
    const Method *method(std::string_view name) const;
    const std::map<std::string_view, Method> &methods() const { return m_methods; }

private:
    Schema();

    TypeInfo &declare(std::string_view name);
    Field parseField(std::string_view line);
    TypeInfo &parseType(std::string_view line);
    Method &parseMethod(const TypeInfo &owner, std::string_view line);
    void inheritFields(TypeInfo &type);

    std::unordered_map<std::string_view, std::unique_ptr<TypeInfo>> m_types;
    std::map<std::string_view, Method> m_methods;
};

} // namespace naru::lab::vcenter
