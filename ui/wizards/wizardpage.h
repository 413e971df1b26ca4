// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace naru {

/// One step of a WizardDialog. Pages keep their input when the person goes back.
class WizardPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Asked again when the language changes.
    virtual QString title() const = 0;
    /// One sentence on what to do here; may be empty.
    virtual QString subtitle() const { return {}; }
    /// Whether "Next" is enabled; Q_EMIT completeChanged() when that changes.
    virtual bool isComplete() const { return true; }
    /// Label of the button that goes on; empty = "Next" or, on the last page, "Finish".
    virtual QString nextLabel() const { return {}; }
    /// Called each time the page is shown.
    virtual void enter() {}

Q_SIGNALS:
    void completeChanged();
};

} // namespace naru
