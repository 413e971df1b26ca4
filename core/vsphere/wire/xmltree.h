// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vsphere/wire/moref.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace naru::vsphere {

class XmlTree;

/// A cheap handle to one element, valid while its tree is neither changed nor destroyed. A null handle
/// answers every question with nothing, so that a path of child() calls needs no checks in between.
class XmlElement
{
public:
    XmlElement() = default;

    bool isNull() const { return !m_tree; }
    explicit operator bool() const { return m_tree; }

    QByteArrayView name() const;    ///< local name
    QByteArrayView text() const;    ///< UTF-8; empty for an element that has children
    QByteArrayView xsiType() const; ///< the xsi:type attribute without its prefix
    QByteArrayView type() const;    ///< the plain `type` attribute of a managed object reference

    XmlElement firstChild() const;
    XmlElement nextSibling() const;
    XmlElement child(QByteArrayView name) const; ///< the first of that name

    QString string() const { return QString::fromUtf8(text()); }
    bool boolean() const; ///< "true" and "1"; everything else is false
    /// `fallback` when the element is missing or no number.
    qint64 integer(qint64 fallback = 0) const;
    MoRef moRef() const { return {QString::fromUtf8(type()), string()}; }

    class Iterator;
    /// The children, for a range-based loop.
    Iterator begin() const;
    Iterator end() const;

private:
    friend class XmlTree;
    XmlElement(const XmlTree *tree, int node)
        : m_tree(tree)
        , m_node(node)
    {
    }

    const XmlTree *m_tree = nullptr;
    int m_node = -1;
};

class XmlElement::Iterator
{
public:
    explicit Iterator(XmlElement at)
        : m_at(at)
    {
    }
    XmlElement operator*() const { return m_at; }
    Iterator &operator++()
    {
        m_at = m_at.nextSibling();
        return *this;
    }
    friend bool operator==(const Iterator &a, const Iterator &b) { return a.m_at.m_node == b.m_at.m_node; }

private:
    XmlElement m_at;
};

inline XmlElement::Iterator XmlElement::begin() const
{
    return Iterator(firstChild());
}

inline XmlElement::Iterator XmlElement::end() const
{
    return Iterator(XmlElement());
}

/// Elements in one array and their texts in one buffer: a reply of a million elements costs no allocation
/// per element. Built by SoapReader from start to end, and cut back when a record has been handed on.
class XmlTree
{
public:
    XmlElement root() const { return m_nodes.empty() ? XmlElement() : XmlElement(this, 0); }
    int elementCount() const { return int(m_nodes.size()); }

    // For the builder:
    int open(int parent, QByteArrayView name);
    void setXsiType(int node, QByteArrayView value) { m_nodes[size_t(node)].xsiType = store(value); }
    void setType(int node, QByteArrayView value) { m_nodes[size_t(node)].type = store(value); }
    /// Every append between open() and close() of an element without children is its text.
    void appendText(int node, QByteArrayView text);
    qsizetype textSize(int node) const { return m_nodes[size_t(node)].text.size; }
    int parentOf(int node) const { return m_nodes[size_t(node)].parent; }
    XmlElement element(int node) const { return {this, node}; }
    /// Forgets the newest child of its parent, with everything below it.
    void removeLast(int node);

private:
    friend class XmlElement;

    struct Range
    {
        qsizetype begin = 0;
        qsizetype size = 0;
    };
    struct Node
    {
        Range name;
        Range text;
        Range xsiType;
        Range type;
        int parent = -1;
        int firstChild = -1;
        int lastChild = -1;
        int next = -1;
        int previous = -1;
    };

    Range store(QByteArrayView bytes);
    QByteArrayView view(Range range) const { return QByteArrayView(m_text).sliced(range.begin, range.size); }

    std::vector<Node> m_nodes;
    QByteArray m_text;
};

} // namespace naru::vsphere
