// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kube/resourcetype.h"

#include "app/lab/kube/yaml.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <utility>

void initLabCrds()
{
    Q_INIT_RESOURCE(labcrds);
}

namespace naru::lab::kube {

using namespace Qt::StringLiterals;

namespace {

std::vector<PrinterColumn> columnsOf(const Json &version)
{
    std::vector<PrinterColumn> columns;
    for (const Json &column : version.value("additionalPrinterColumns", Json::array())) {
        const std::string path = column.at("jsonPath");
        columns.push_back(
            {column.at("name"), column.at("type"), column.value("format", ""),
             column.value("description", "Custom resource definition column (in JSONPath format): " + path),
             path, column.value("priority", 0)});
    }
    return columns;
}

/// The lab serves one version of each kind.
ResourceType typeOf(const Json &definition, bool custom)
{
    const Json &spec = definition.at("spec");
    const Json &names = spec.at("names");
    const Json &version = spec.at("versions").at(0);
    ResourceType type;
    type.group = spec.at("group");
    type.version = version.at("name");
    type.plural = names.at("plural");
    type.singular = names.at("singular");
    type.kind = names.at("kind");
    type.listKind = names.value("listKind", type.kind + "List");
    type.shortNames = names.value("shortNames", std::vector<std::string>());
    type.categories = names.value("categories", std::vector<std::string>());
    type.namespaced = spec.at("scope") == "Namespaced";
    type.custom = custom;
    type.hasStatus = version.contains("subresources") && version["subresources"].contains("status");
    type.countsGenerations = type.custom || type.kind == "Pod";
    type.schema = at(version, "/schema/openAPIV3Schema");
    type.columns = columnsOf(version);
    if (type.custom && type.columns.empty()) {
        type.columns.push_back(
            {"Age", "date", "",
             "CreationTimestamp is a timestamp representing the server time when this object was "
             "created.",
             ".metadata.creationTimestamp", 0});
    }
    return type;
}

} // namespace

Result<Catalogue> Catalogue::load()
{
    initLabCrds();
    Catalogue catalogue;
    for (const bool custom : {false, true}) {
        const QDir directory(custom ? u":/lab/crds"_s : u":/lab/builtin"_s);
        for (const QString &name : directory.entryList()) {
            if (auto read = catalogue.read(directory.filePath(name), custom); !read)
                return failure(read.error());
        }
    }
    std::ranges::sort(catalogue.m_types, {},
                      [](const auto &type) { return std::pair(type->group, type->plural); });
    return catalogue;
}

Result<> Catalogue::read(const QString &path, bool custom)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Internal, path, file.errorString());
    const auto documents = parseYaml(file.readAll().toStdString());
    if (!documents)
        return failure(ErrorCode::Internal, path, QString::fromStdString(documents.error()));
    for (const Json &definition : *documents) {
        try {
            m_types.push_back(std::make_shared<const ResourceType>(typeOf(definition, custom)));
        } catch (const Json::exception &exception) {
            return failure(ErrorCode::Internal, path, QString::fromUtf8(exception.what()));
        }
    }
    return {};
}

const ResourceType *Catalogue::byKind(std::string_view kind) const
{
    const auto found = std::ranges::find_if(m_types, [&](const auto &type) { return type->kind == kind; });
    return found == m_types.end() ? nullptr : found->get();
}

const ResourceType *Catalogue::byPlural(std::string_view group, std::string_view version,
                                        std::string_view plural) const
{
    const auto found = std::ranges::find_if(m_types, [&](const auto &type) {
        return type->plural == plural && type->group == group && type->version == version;
    });
    return found == m_types.end() ? nullptr : found->get();
}

} // namespace naru::lab::kube
