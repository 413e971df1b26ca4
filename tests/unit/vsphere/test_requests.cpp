// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/objects/requests.h"
#include "tests/support/canonicalxml.h"

#include <gmock/gmock.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// A vCenter reads elements by the order of its schema and vcsim does not care: pyVmomi, which holds the
// schema, is the oracle.
namespace naru::vsphere {
namespace {

using namespace Qt::StringLiterals;

const QString folder = QStringLiteral(NARU_TEST_DATA "/vim25/golden-requests/");

QByteArray contents(const QString &name)
{
    QFile file(folder + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The values that stand in the golden requests.
class Values
{
public:
    QString text(const char *key) const { return m_values.value(QLatin1StringView(key)).toString(); }
    int number(const char *key) const { return m_values.value(QLatin1StringView(key)).toInt(); }
    QByteArrayList list(const char *key) const
    {
        QByteArrayList result;
        for (const QJsonValue value : m_values.value(QLatin1StringView(key)).toArray())
            result.append(value.toString().toUtf8());
        return result;
    }
    MoRef ref(const char *type, const char *key) const { return {QString::fromLatin1(type), text(key)}; }

private:
    QJsonObject m_values = QJsonDocument::fromJson(contents(u"values.json"_s)).object();
};

PropertyQuery viewQuery(const Values &values)
{
    PropertyQuery query;
    query.container = values.ref("Folder", "rootFolder");
    query.properties = {{"VirtualMachine"_ba, values.list("vmProperties")},
                        {"HostSystem"_ba, values.list("hostProperties")}};
    return query;
}

PropertyQuery taskQuery(const Values &values)
{
    PropertyQuery query;
    query.properties = {{"Task"_ba, {"info"_ba}}};
    query.objects = {values.ref("Task", "task")};
    return query;
}

PropertyQuery machinesQuery(const Values &values)
{
    PropertyQuery query;
    query.properties = {{"VirtualMachine"_ba, values.list("vmProperties")}};
    query.objects = {values.ref("VirtualMachine", "vm"), values.ref("VirtualMachine", "otherVm")};
    return query;
}

struct Golden
{
    const char *file;
    SoapRequest (*make)(const Values &values);
};

MoRef machine(const Values &values)
{
    return values.ref("VirtualMachine", "vm");
}
MoRef sessions()
{
    return {u"SessionManager"_s, u"SessionManager"_s};
}
MoRef collector(const Values &values)
{
    return values.ref("PropertyCollector", "propertyCollector");
}
MoRef view(const Values &values)
{
    return values.ref("ContainerView", "view");
}

const Golden goldens[] = {
    {"RetrieveServiceContent", [](const Values &) { return requests::retrieveServiceContent(); }},
    {"CurrentTime", [](const Values &) { return requests::currentTime(); }},
    {"Login-without-locale",
     [](const Values &v) {
         return requests::login(sessions(), v.text("user"), Secret::fromText(v.text("password")));
     }},
    {"Logout", [](const Values &) { return requests::logout(sessions()); }},
    {"CreateContainerView",
     [](const Values &v) {
         return requests::createContainerView({u"ViewManager"_s, u"ViewManager"_s},
                                              v.ref("Folder", "rootFolder"), v.list("viewTypes"));
     }},
    {"DestroyView", [](const Values &v) { return requests::destroyView(view(v)); }},
    {"CreatePropertyCollector",
     [](const Values &) {
         return requests::createPropertyCollector({u"PropertyCollector"_s, u"propertyCollector"_s});
     }},
    {"DestroyPropertyCollector",
     [](const Values &v) { return requests::destroyPropertyCollector(collector(v)); }},
    {"CreateFilter",
     [](const Values &v) { return requests::createFilter(collector(v), viewQuery(v), view(v)); }},
    {"CreateFilter-task",
     [](const Values &v) { return requests::createFilter(collector(v), taskQuery(v), {}); }},
    {"DestroyPropertyFilter",
     [](const Values &) {
         return requests::destroyPropertyFilter({u"PropertyFilter"_s, u"session[52fa]52fd"_s});
     }},
    {"WaitForUpdatesEx-first",
     [](const Values &v) { return requests::waitForUpdates(collector(v), {}, v.number("maxWaitSeconds")); }},
    {"WaitForUpdatesEx",
     [](const Values &v) {
         return requests::waitForUpdates(collector(v), v.text("version").toUtf8(),
                                         v.number("maxWaitSeconds"));
     }},
    {"RetrievePropertiesEx",
     [](const Values &v) { return requests::retrieveProperties(collector(v), viewQuery(v), view(v)); }},
    {"RetrievePropertiesEx-existing-objects",
     [](const Values &v) { return requests::retrieveProperties(collector(v), machinesQuery(v), {}); }},
    {"ContinueRetrievePropertiesEx",
     [](const Values &v) {
         return requests::continueRetrieveProperties(collector(v), v.text("token").toUtf8());
     }},
    {"PowerOnVM_Task", [](const Values &v) { return requests::powerOnVm(machine(v)); }},
    {"PowerOffVM_Task", [](const Values &v) { return requests::powerOffVm(machine(v)); }},
    {"ResetVM_Task", [](const Values &v) { return requests::resetVm(machine(v)); }},
    {"SuspendVM_Task", [](const Values &v) { return requests::suspendVm(machine(v)); }},
    {"CreateSnapshot_Task",
     [](const Values &v) {
         return requests::createSnapshot(machine(v), v.text("snapshotName"), v.text("snapshotText"), true);
     }},
    {"RemoveSnapshot_Task",
     [](const Values &v) { return requests::removeSnapshot(v.ref("VirtualMachineSnapshot", "snapshot")); }},
    {"ShutdownGuest", [](const Values &v) { return requests::shutdownGuest(machine(v)); }},
    {"RebootGuest", [](const Values &v) { return requests::rebootGuest(machine(v)); }},
    {"CancelTask", [](const Values &v) { return requests::cancelTask(v.ref("Task", "task")); }},
};

class GoldenRequest : public ::testing::TestWithParam<Golden>
{
};

TEST_P(GoldenRequest, isWrittenAsPyVmomiWritesIt)
{
    const QByteArray expected = contents(QLatin1StringView(GetParam().file) + u".xml"_s);
    ASSERT_FALSE(expected.isEmpty());
    const SoapRequest request = GetParam().make(Values());
    EXPECT_EQ(test::canonicalXml(request.envelope).toStdString(), test::canonicalXml(expected).toStdString());
}

INSTANTIATE_TEST_SUITE_P(EveryCall, GoldenRequest, ::testing::ValuesIn(goldens), [](const auto &info) {
    std::string name = info.param.file;
    std::ranges::replace(name, '-', '_');
    return name;
});

TEST(SoapWriter, replacesCharactersThatXmlCannotCarry)
{
    const SoapRequest request =
        SoapWriter("Login", sessions()).text("userName", QByteArray("a\0b\x1b\r", 5)).finish();
    EXPECT_TRUE(request.envelope.contains("<userName>a\xEF\xBF\xBD"
                                          "b\xEF\xBF\xBD&#13;</userName>"))
        << request.envelope.toStdString();
}

} // namespace
} // namespace naru::vsphere
