// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/connectiontext.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace naru::text {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(naru::ConnectionText)
};

// By "kind/key", then by "key" alone for what every kind calls the same.
QString lookUp(const QHash<QString, QString> &texts, const QString &kind, const QString &key)
{
    const auto exact = texts.constFind(kind + u'/' + key);
    return exact == texts.cend() ? texts.value(key) : *exact;
}

QHash<QString, QString> labels()
{
    return {
        {u"url"_s, Text::tr("Address")},
        {u"address"_s, Text::tr("Address")},
        {u"host"_s, Text::tr("Address")},
        {u"server"_s, Text::tr("Address")},
        {u"openshift/url"_s, Text::tr("API address")},
        {u"openshift/server"_s, Text::tr("API address")},
        {u"port"_s, Text::tr("Port")},
        {u"user"_s, Text::tr("User name")},
        {u"username"_s, Text::tr("User name")},
        {u"password"_s, Text::tr("Password")},
        {u"token"_s, Text::tr("Token")},
        {u"fingerprint"_s, Text::tr("Fingerprint")},
        {u"thumbprint"_s, Text::tr("Fingerprint")},
        {u"kubeconfig"_s, Text::tr("Kubeconfig file")},
        {u"context"_s, Text::tr("Context")},
        {u"method"_s, Text::tr("Log in with")},
        {u"login"_s, Text::tr("Log in with")},
        {u"auth"_s, Text::tr("Log in with")},
        {u"caFile"_s, Text::tr("CA certificate")},
        {u"ca"_s, Text::tr("CA certificate")},
        {u"insecure"_s, Text::tr("Skip certificate validation")},
        {u"namespace"_s, Text::tr("Namespace")},
        {u"project"_s, Text::tr("Project")},
    };
}

QHash<QString, QString> hints()
{
    return {
        {u"vsphere/url"_s, Text::tr("vcenter.example.com or https://vcenter.example.com/sdk")},
        {u"vsphere/address"_s, Text::tr("vcenter.example.com or https://vcenter.example.com/sdk")},
        {u"vsphere/host"_s, Text::tr("vcenter.example.com or https://vcenter.example.com/sdk")},
        {u"vsphere/user"_s, u"administrator@vsphere.local"_s},
        {u"vsphere/username"_s, u"administrator@vsphere.local"_s},
        {u"openshift/url"_s, u"https://api.cluster.example.com:6443"_s},
        {u"openshift/server"_s, u"https://api.cluster.example.com:6443"_s},
        {u"openshift/context"_s, Text::tr("Empty: the file's current context")},
        {u"openshift/kubeconfig"_s, Text::tr("Empty: KUBECONFIG or ~/.kube/config")},
        {u"fingerprint"_s, Text::tr("Optional: SHA-1 or SHA-256, compared before anything is sent")},
        {u"thumbprint"_s, Text::tr("Optional: SHA-1 or SHA-256, compared before anything is sent")},
    };
}

} // namespace

QString endpointKind(const QString &kind)
{
    const QHash<QString, QString> names{
        {u"vsphere"_s, u"VMware vSphere"_s},
        {u"openshift"_s, u"OpenShift Virtualization"_s},
        {u"libvirt"_s, u"libvirt / KVM"_s},
        {u"mold"_s, u"ABLESTACK Mold"_s},
    };
    return names.value(kind, kind);
}

QString endpointKindHint(const QString &kind)
{
    const QHash<QString, QString> hints{
        {u"vsphere"_s, Text::tr("A vCenter Server, or a single ESXi host")},
        {u"openshift"_s, Text::tr("An OpenShift or Kubernetes cluster with KubeVirt")},
        {u"libvirt"_s, Text::tr("A Linux host that runs virtual machines")},
        {u"mold"_s, Text::tr("A Mold or CloudStack management server")},
    };
    return hints.value(kind);
}

QString fieldLabel(const QString &kind, const QString &key)
{
    const QString label = lookUp(labels(), kind, key);
    return label.isEmpty() ? key : label;
}

QString fieldHint(const QString &kind, const QString &key)
{
    return lookUp(hints(), kind, key);
}

QString choiceLabel(const QString &, const QString &key, const QString &choice)
{
    const QHash<QString, QString> labels{
        {u"kubeconfig"_s, Text::tr("Kubeconfig file")},
        {u"token"_s, Text::tr("API address and token")},
        {u"password"_s, Text::tr("User name and password")},
    };
    Q_UNUSED(key)
    return labels.value(choice, choice);
}

} // namespace naru::text
