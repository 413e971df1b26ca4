// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/wire/schema.h"

#include <concepts>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace naru::lab::vcenter {

/// A managed object reference. The id is opaque to clients.
struct MoRef
{
    const TypeInfo *type = nullptr;
    std::string id;

    bool operator==(const MoRef &other) const = default;
};

/// A moment, in milliseconds since 1970 in UTC.
struct Timestamp
{
    int64_t msecs = 0;

    bool operator==(const Timestamp &other) const = default;
};

class Struct;
class Value;
struct Typed;
using List = std::vector<Value>;

/// Any value of the vim25 model. Unset values are left out on the wire. Structures and lists are shared and
/// immutable, so copies are cheap. The alternative is the run-time type: Int for xsd:int, Long for xsd:long,
/// and so on.
class Value
{
public:
    using Short = int16_t;
    using Int = int32_t;
    using Long = int64_t;

    Value() = default;
    Value(std::same_as<bool> auto value)
        : m_data(value)
    {
    } // pointers must not turn into true
    Value(Short value)
        : m_data(value)
    {
    }
    Value(Int value)
        : m_data(value)
    {
    }
    Value(Long value)
        : m_data(value)
    {
    }
    Value(double value)
        : m_data(value)
    {
    }
    Value(const char *value)
        : m_data(std::string(value))
    {
    }
    Value(std::string_view value)
        : m_data(std::string(value))
    {
    }
    Value(std::string value)
        : m_data(std::move(value))
    {
    }
    Value(MoRef value)
        : m_data(std::move(value))
    {
    }
    Value(Timestamp value)
        : m_data(value)
    {
    }
    Value(Struct value);
    Value(List value);
    Value(Typed value);

    bool isSet() const { return m_data.index() != 0; }
    /// Null when it is something else.
    template <class T>
    const T *as() const
    {
        return std::get_if<T>(&m_data);
    }
    const Struct *structure() const;
    const List *list() const;
    const Typed *typed() const;

    /// The value or a default when unset; the wire has been checked against the schema before.
    bool toBool(bool otherwise = false) const;
    int64_t toInteger(int64_t otherwise = 0) const;
    const std::string &toString() const; ///< empty when unset
    const MoRef *ref() const { return as<MoRef>(); }

    bool operator==(const Value &other) const;

    /// Which alternative it holds, in the order of the declaration below; 0 = unset.
    std::size_t typeIndex() const { return m_data.index(); }
    template <class Visitor>
    decltype(auto) visit(Visitor &&visitor) const
    {
        return std::visit(std::forward<Visitor>(visitor), m_data);
    }

private:
    std::variant<std::monostate, bool, Short, Int, Long, double, std::string, MoRef, Timestamp,
                 std::shared_ptr<const Struct>, std::shared_ptr<const List>, std::shared_ptr<const Typed>>
        m_data;
};

/// A value inside an anyType field whose declared type the wire names: an enum, or an array (ArrayOfX).
struct Typed
{
    const Field *declared; ///< of the process-wide schema
    Value value;

    bool operator==(const Typed &other) const
    {
        return declared->type == other.declared->type && value == other.value;
    }
};

/// A data object: a type and those of its fields that are set, always in the order of the wire, whatever the
/// order of the calls to set().
class Struct
{
public:
    struct Member
    {
        uint16_t index; ///< into type().fields
        Value value;
        bool operator==(const Member &other) const = default;
    };

    explicit Struct(std::string_view typeName);
    explicit Struct(const TypeInfo &type);

    const TypeInfo &type() const { return *m_type; }
    const std::vector<Member> &members() const { return m_members; }
    /// Unset for fields that are not set or do not exist.
    const Value &get(std::string_view field) const;

    /// The field must exist in the schema. An unset value changes nothing.
    Struct &set(std::string_view field, Value value) &;
    Struct &&set(std::string_view field, Value value) &&;

    bool operator==(const Struct &other) const = default;

private:
    const TypeInfo *m_type;
    std::vector<Member> m_members;
};

} // namespace naru::lab::vcenter
