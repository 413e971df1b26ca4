// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/connectionform.h"

#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/text/connectiontext.h"
#include "ui/widgets/changes.h"
#include "ui/widgets/prompter.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace naru {

namespace {

const auto flagOn = u"true"_s;

} // namespace

ConnectionForm::ConnectionForm(ConnectionDescriptor descriptor, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_descriptor(std::move(descriptor))
    , m_prompter(prompter)
    , m_layout(new QFormLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setVerticalSpacing(metrics(this).small);
    m_layout->setHorizontalSpacing(metrics(this).large);
    m_layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    for (const ConnectionField &field : std::as_const(m_descriptor.fields))
        addRow(field);
    onLanguage(this, [this] { retranslate(); });
    react();
}

void ConnectionForm::addRow(const ConnectionField &field)
{
    QWidget *editor = makeEditor(field);
    editor->setObjectName(field.key);
    QWidget *holder =
        field.type == ConnectionField::Type::File ? withBrowseButton(editor, field.key) : editor;
    auto *label = new QLabel(this);
    label->setBuddy(editor);
    m_layout->addRow(label, holder);
    m_rows.append({field, label, holder, editor});
}

QWidget *ConnectionForm::makeEditor(const ConnectionField &field)
{
    if (field.type == ConnectionField::Type::Choice) {
        auto *box = new QComboBox(this);
        for (const QString &choice : field.choices)
            box->addItem(choice, choice);
        box->setCurrentIndex(std::max(0, box->findData(field.defaultValue)));
        connect(box, &QComboBox::currentIndexChanged, this, &ConnectionForm::react);
        return box;
    }
    if (field.type == ConnectionField::Type::Flag) {
        auto *box = new QCheckBox(this);
        box->setChecked(field.defaultValue == flagOn);
        connect(box, &QCheckBox::toggled, this, &ConnectionForm::react);
        return box;
    }
    auto *line = new QLineEdit(field.defaultValue, this);
    if (field.type == ConnectionField::Type::Secret)
        line->setEchoMode(QLineEdit::Password);
    connect(line, &QLineEdit::textChanged, this, &ConnectionForm::react);
    return line;
}

QWidget *ConnectionForm::withBrowseButton(QWidget *editor, const QString &key)
{
    auto *holder = new QWidget(this);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    auto *browse = new QToolButton(holder);
    browse->setIcon(icon(u"folder"_s));
    row->addWidget(editor, 1);
    row->addWidget(browse);
    onLanguage(browse, [browse] {
        browse->setText(tr("Choose file…"));
        browse->setToolTip(tr("Choose file…"));
    });
    connect(browse, &QToolButton::clicked, this, [this, editor, key] {
        auto *line = qobject_cast<QLineEdit *>(editor);
        const FileQuestion question{text::fieldLabel(m_descriptor.kind, key), line->text(), {}};
        m_prompter.openFile(this, question, [line](const QString &path) { line->setText(path); });
    });
    return holder;
}

void ConnectionForm::retranslate()
{
    for (const Row &row : std::as_const(m_rows)) {
        const QString name = text::fieldLabel(m_descriptor.kind, row.field.key);
        row.label->setText(row.field.required ? name + u" *"_s : name);
        row.editor->setAccessibleName(name);
        if (auto *line = qobject_cast<QLineEdit *>(row.editor))
            line->setPlaceholderText(row.field.type == ConnectionField::Type::Secret && m_secretsOptional
                                         ? tr("Unchanged")
                                         : text::fieldHint(m_descriptor.kind, row.field.key));
        if (auto *box = qobject_cast<QComboBox *>(row.editor)) {
            for (int i = 0; i < box->count(); ++i)
                box->setItemText(
                    i, text::choiceLabel(m_descriptor.kind, row.field.key, box->itemData(i).toString()));
        }
    }
}

QString ConnectionForm::value(const Row &row) const
{
    if (const auto *box = qobject_cast<QComboBox *>(row.editor))
        return box->currentData().toString();
    if (const auto *box = qobject_cast<QCheckBox *>(row.editor))
        return box->isChecked() ? flagOn : QString();
    const QString text = qobject_cast<QLineEdit *>(row.editor)->text();
    return row.field.type == ConnectionField::Type::Secret ? text : text.trimmed();
}

QString ConnectionForm::valueOf(const QString &key) const
{
    const auto row = std::ranges::find(m_rows, key, [](const Row &r) { return r.field.key; });
    return row == m_rows.end() ? QString() : value(*row);
}

bool ConnectionForm::isShown(const Row &row) const
{
    return row.field.dependsOn.isEmpty() || valueOf(row.field.dependsOn) == row.field.dependsOnValue;
}

bool ConnectionForm::isAcceptable(const Row &row) const
{
    const QString text = value(row);
    const bool isSecret = row.field.type == ConnectionField::Type::Secret;
    if (text.isEmpty())
        return !row.field.required || (isSecret && m_secretsOptional);
    return row.field.type != ConnectionField::Type::Fingerprint || !normalizedFingerprint(text).isEmpty();
}

bool ConnectionForm::isComplete() const
{
    return std::ranges::all_of(m_rows, [this](const Row &row) { return !isShown(row) || isAcceptable(row); });
}

void ConnectionForm::react()
{
    for (const Row &row : std::as_const(m_rows)) {
        const bool shown = isShown(row);
        row.label->setVisible(shown);
        row.holder->setVisible(shown);
        const bool isInvalid = !value(row).isEmpty() && !isAcceptable(row);
        if (row.editor->property("invalid").toBool() != isInvalid) {
            row.editor->setProperty("invalid", isInvalid);
            row.editor->style()->unpolish(row.editor);
            row.editor->style()->polish(row.editor);
        }
    }
    Q_EMIT changed();
}

QMap<QString, QString> ConnectionForm::settings() const
{
    QMap<QString, QString> settings;
    for (const Row &row : m_rows) {
        if (row.field.type != ConnectionField::Type::Secret && isShown(row) && !value(row).isEmpty())
            settings.insert(row.field.key, value(row));
    }
    return settings;
}

QMap<QString, Secret> ConnectionForm::secrets() const
{
    QMap<QString, Secret> secrets;
    for (const Row &row : m_rows) {
        if (row.field.type == ConnectionField::Type::Secret && isShown(row) && !value(row).isEmpty())
            secrets.insert(row.field.key, Secret::fromText(value(row)));
    }
    return secrets;
}

void ConnectionForm::setSettings(const QMap<QString, QString> &settings)
{
    for (const Row &row : std::as_const(m_rows)) {
        const QString value = settings.value(row.field.key, row.field.defaultValue);
        if (auto *box = qobject_cast<QComboBox *>(row.editor))
            box->setCurrentIndex(std::max(0, box->findData(value)));
        else if (auto *flag = qobject_cast<QCheckBox *>(row.editor))
            flag->setChecked(value == flagOn);
        else
            qobject_cast<QLineEdit *>(row.editor)->setText(value);
    }
}

void ConnectionForm::setSecretsOptional()
{
    m_secretsOptional = true;
    retranslate();
    react();
}

bool ConnectionForm::showInvalid(const QString &key)
{
    QWidget *field = editor(key);
    if (!field)
        return false;
    field->setProperty("invalid", true);
    field->style()->unpolish(field);
    field->style()->polish(field);
    field->setFocus();
    return true;
}

QList<QLabel *> ConnectionForm::labels() const
{
    QList<QLabel *> labels;
    for (const Row &row : m_rows)
        labels.append(row.label);
    return labels;
}

QWidget *ConnectionForm::editor(const QString &key) const
{
    const auto row = std::ranges::find(m_rows, key, [](const Row &r) { return r.field.key; });
    return row == m_rows.end() ? nullptr : row->editor;
}

} // namespace naru
