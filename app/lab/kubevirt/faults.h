// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

namespace naru::lab {

/// What an instructor lets go wrong on the cluster's side while the lab runs. World thread only.
class Faults
{
public:
    static constexpr const char *AnyVm = "*";

    /// The copy of that machine's disks (name at the source, or AnyVm) breaks off at `percent` (0 to 100).
    void failDiskCopy(const std::string &vm, int percent) { m_diskCopies[vm] = percent; }
    /// Copies take `factor` times as long (1 = normal).
    void slowDiskCopies(double factor) { m_copyFactor = factor; }
    /// No space is left in that storage class: volumes are not bound, copies into it break off.
    void fillStorage(const std::string &storageClass) { m_fullClasses.insert(storageClass); }
    void clear() { *this = {}; }

    std::optional<int> diskCopyLimit(const std::string &vm) const;
    double copyFactor() const { return m_copyFactor; }
    bool isFull(const std::string &storageClass) const { return m_fullClasses.contains(storageClass); }

private:
    std::map<std::string, int> m_diskCopies;
    double m_copyFactor = 1;
    std::set<std::string> m_fullClasses;
};

} // namespace naru::lab
