// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/awaittask.h"
#include "tests/ui/support/latencyprobe.h"
#include "ui/widgets/sortfiltermodel.h"
#include "ui/widgets/tableroles.h"

#include <gmock/gmock.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QStandardItemModel>

namespace naru::test {

using namespace Qt::StringLiterals;
using testing::ElementsAre;

namespace {

QList<QStandardItem *> row(const QString &name, const QVariant &size)
{
    auto *number = new QStandardItem(size.toString());
    number->setData(size, SortRole);
    return {new QStandardItem(name), number};
}

/// A hundred thousand rows without a hundred thousand items.
class NumbersModel final : public QAbstractTableModel
{
public:
    explicit NumbersModel(int count)
        : m_count(count)
    {
    }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_count; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == SortRole && index.column() == 1)
            return (index.row() * 7919) % m_count;
        return role == Qt::DisplayRole ? QVariant(u"machine-%1"_s.arg(index.row())) : QVariant();
    }
    void append(int count)
    {
        beginInsertRows({}, m_count, m_count + count - 1);
        m_count += count;
        endInsertRows();
    }

private:
    int m_count;
};

QStringList names(const SortFilterModel &model)
{
    QStringList names;
    for (int r = 0; r < model.rowCount(); ++r)
        names << model.index(r, 0).data().toString();
    return names;
}

class SortFilterModelTest : public testing::Test
{
protected:
    void SetUp() override
    {
        source.appendRow(row(u"vm10"_s, 3));
        source.appendRow(row(u"vm9"_s, 20));
        source.appendRow(row(u"web"_s, 100));
        model.setSourceModel(&source);
    }

    QStandardItemModel source;
    SortFilterModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_F(SortFilterModelTest, SortsNamesWithNumbersAsPeopleCount)
{
    model.sort(0);
    EXPECT_THAT(names(model), ElementsAre(u"vm9"_s, u"vm10"_s, u"web"_s));
}

TEST_F(SortFilterModelTest, SortsByTheTypedValueAndNotByTheText)
{
    model.sort(1, Qt::DescendingOrder);
    EXPECT_THAT(names(model), ElementsAre(u"web"_s, u"vm9"_s, u"vm10"_s));
}

TEST_F(SortFilterModelTest, PutsUnknownValuesLastInBothDirections)
{
    source.appendRow(row(u"unknown"_s, QString()));
    for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        model.sort(1, order);
        EXPECT_EQ(names(model).last(), u"unknown"_s);
    }
}

TEST_F(SortFilterModelTest, KeepsRowsThatHoldEveryWordWhateverTheCase)
{
    model.setFilterText(u"VM 1"_s);
    EXPECT_THAT(names(model), ElementsAre(u"vm10"_s));
    model.setFilterText({});
    EXPECT_EQ(model.rowCount(), 3);
}

TEST_F(SortFilterModelTest, PersistentIndexesFollowTheirRowThroughSorting)
{
    const QPersistentModelIndex web(model.mapFromSource(source.index(2, 0)));
    model.sort(1, Qt::DescendingOrder);
    EXPECT_EQ(web.row(), 0);
    EXPECT_EQ(web.data().toString(), u"web"_s);
}

TEST_F(SortFilterModelTest, NewRowsAppearAtOnceAndMoveToTheirPlace)
{
    model.sort(0);
    QSignalSpy arranged(&model, &SortFilterModel::arranged);
    source.appendRow(row(u"app"_s, 1));
    EXPECT_EQ(names(model).last(), u"app"_s);
    ASSERT_TRUE(waitUntil([&] { return !arranged.isEmpty(); }));
    EXPECT_EQ(names(model).first(), u"app"_s);
}

TEST_F(SortFilterModelTest, RowsThatFailTheFilterStayOutWhenTheyArrive)
{
    model.setFilterText(u"web"_s);
    source.appendRow(row(u"database"_s, 1));
    source.appendRow(row(u"web2"_s, 1));
    EXPECT_THAT(names(model), ElementsAre(u"web"_s, u"web2"_s));
}

TEST_F(SortFilterModelTest, RemovingRowsOfTheSourceRemovesTheirsWhereverTheyAre)
{
    model.sort(1, Qt::DescendingOrder);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    source.removeRows(0, 2);
    EXPECT_THAT(names(model), ElementsAre(u"web"_s));
    EXPECT_EQ(removed.size(), 1) << "neighbours are one removal";
    EXPECT_EQ(model.mapToSource(model.index(0, 0)).row(), 0);
}

TEST_F(SortFilterModelTest, AChangedValueMovesItsRow)
{
    model.sort(1);
    source.item(2, 1)->setData(1, SortRole);
    ASSERT_TRUE(waitUntil([&] { return names(model).first() == "web"_L1; }));
}

TEST_F(SortFilterModelTest, InsertingInTheMiddleKeepsEveryRowAtItsSource)
{
    model.sort(0);
    source.insertRow(1, row(u"between"_s, 5));
    ASSERT_TRUE(waitUntil([&] { return names(model).first() == "between"_L1; }));
    for (int r = 0; r < model.rowCount(); ++r) {
        const QModelIndex here = model.index(r, 0);
        EXPECT_EQ(here.data(), model.mapToSource(here).data());
        EXPECT_EQ(model.mapFromSource(model.mapToSource(here)), here);
    }
}

TEST(SortFilterModelAtScale, AHundredThousandRowsAreSortedAndFilteredWhileTheWindowAnswers)
{
    NumbersModel source(100000);
    SortFilterModel model;
    model.setSourceModel(&source);
    ASSERT_TRUE(waitUntil([&] { return !model.isArranging(); }, std::chrono::seconds(50)));
    LatencyProbe probe;

    model.sort(1);
    ASSERT_TRUE(model.isArranging());
    ASSERT_TRUE(waitUntil([&] { return !model.isArranging(); }, std::chrono::seconds(50)));
    for (const int r : {0, 1, 50000, 99999})
        EXPECT_EQ(model.index(r, 1).data(SortRole).toInt(), r);

    model.setFilterText(u"machine-4242"_s);
    ASSERT_TRUE(waitUntil([&] { return !model.isArranging(); }, std::chrono::seconds(50)));
    EXPECT_EQ(model.rowCount(), 11);
    EXPECT_LT(probe.longestMilliseconds(), latencyLimit);
}

TEST(SortFilterModelAtScale, RowsThatArriveWhileSortingAreNotLost)
{
    NumbersModel source(20000);
    SortFilterModel model;
    model.setSourceModel(&source);
    model.sort(0, Qt::DescendingOrder);
    source.append(10);
    EXPECT_EQ(model.rowCount(), 20010);
    ASSERT_TRUE(waitUntil([&] { return !model.isArranging(); }, std::chrono::seconds(50)));
    EXPECT_EQ(model.rowCount(), 20010);
    ASSERT_TRUE(waitUntil([&] { return model.index(0, 0).data().toString() == "machine-20009"_L1; },
                          std::chrono::seconds(50)));
}

} // namespace naru::test
