// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

// A resource in a static library stays out of the program unless somebody asks for it, outside any namespace.
static void bringTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace naru {

Language::Language(QObject *parent)
    : QObject(parent)
{
    bringTranslations();
}

QList<QPair<QString, QString>> Language::available()
{
    return {{u"ko"_s, u"한국어"_s}, {u"en"_s, u"English"_s}};
}

void Language::choose(const QString &code)
{
    const QLocale system = QLocale::system();
    const QString wanted = code.isEmpty() ? system.name().left(2) : code;
    const QString language = wanted == "ko"_L1 ? u"ko"_s : u"en"_s;
    if (language == m_current)
        return;
    m_current = language;
    // Dates and numbers follow the language, so that a window never mixes two conventions.
    QLocale::setDefault(
        language == system.name().left(2) ? system : QLocale(language == "ko"_L1 ? u"ko_KR"_s : u"en_US"_s));
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_own);
    if (m_qt.load(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(u":/i18n/naru_"_s + language + ".qm"_L1))
        QCoreApplication::installTranslator(&m_own);
    Q_EMIT changed();
}

} // namespace naru
