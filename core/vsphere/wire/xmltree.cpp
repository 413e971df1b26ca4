// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/wire/xmltree.h"

namespace naru::vsphere {

QByteArrayView XmlElement::name() const
{
    return m_tree ? m_tree->view(m_tree->m_nodes[size_t(m_node)].name) : QByteArrayView();
}

QByteArrayView XmlElement::text() const
{
    return m_tree ? m_tree->view(m_tree->m_nodes[size_t(m_node)].text) : QByteArrayView();
}

QByteArrayView XmlElement::xsiType() const
{
    return m_tree ? m_tree->view(m_tree->m_nodes[size_t(m_node)].xsiType) : QByteArrayView();
}

QByteArrayView XmlElement::type() const
{
    return m_tree ? m_tree->view(m_tree->m_nodes[size_t(m_node)].type) : QByteArrayView();
}

XmlElement XmlElement::firstChild() const
{
    const int first = m_tree ? m_tree->m_nodes[size_t(m_node)].firstChild : -1;
    return first < 0 ? XmlElement() : XmlElement(m_tree, first);
}

XmlElement XmlElement::nextSibling() const
{
    const int next = m_tree ? m_tree->m_nodes[size_t(m_node)].next : -1;
    return next < 0 ? XmlElement() : XmlElement(m_tree, next);
}

XmlElement XmlElement::child(QByteArrayView name) const
{
    for (const XmlElement candidate : *this) {
        if (candidate.name() == name)
            return candidate;
    }
    return {};
}

bool XmlElement::boolean() const
{
    const QByteArrayView value = text().trimmed();
    return value == "true" || value == "1";
}

qint64 XmlElement::integer(qint64 fallback) const
{
    bool ok = false;
    const qint64 value = text().trimmed().toLongLong(&ok);
    return ok ? value : fallback;
}

int XmlTree::open(int parent, QByteArrayView name)
{
    const int node = int(m_nodes.size());
    Node fresh;
    if (parent >= 0) {
        Node &above = m_nodes[size_t(parent)];
        above.text.size = 0; // blanks between children are no text
        fresh.parent = parent;
        fresh.previous = above.lastChild;
        if (above.lastChild >= 0)
            m_nodes[size_t(above.lastChild)].next = node;
        else
            above.firstChild = node;
        above.lastChild = node;
    }
    fresh.name = store(name);
    m_nodes.push_back(fresh);
    return node;
}

void XmlTree::appendText(int node, QByteArrayView text)
{
    Node &target = m_nodes[size_t(node)];
    if (target.firstChild >= 0)
        return;
    if (target.text.size == 0)
        target.text.begin = m_text.size();
    m_text.append(text);
    target.text.size += text.size();
}

void XmlTree::removeLast(int node)
{
    const Node removed = m_nodes[size_t(node)];
    if (removed.parent >= 0) {
        Node &above = m_nodes[size_t(removed.parent)];
        above.lastChild = removed.previous;
        if (removed.previous >= 0)
            m_nodes[size_t(removed.previous)].next = -1;
        else
            above.firstChild = -1;
    }
    m_nodes.resize(size_t(node));
    m_text.truncate(removed.name.begin); // the name is the first thing an element stores
}

XmlTree::Range XmlTree::store(QByteArrayView bytes)
{
    const Range range{m_text.size(), bytes.size()};
    m_text.append(bytes);
    return range;
}

} // namespace naru::vsphere
