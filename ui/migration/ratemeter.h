// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>

#include <optional>

namespace naru {

/// Bytes a second of copies, from the counts that a client sees: the server reports none. Smoothed over about
/// ten seconds.
class RateMeter
{
public:
    /// Tells how far the copy `key` is.
    void sample(const QString &key, qint64 bytes, const QDateTime &now)
    {
        Track &track = m_tracks[key];
        const double seconds = double(track.at.msecsTo(now)) / 1000.0;
        if (track.at.isValid() && bytes >= track.bytes && seconds > 0 && bytes != track.bytes) {
            const double rate = double(bytes - track.bytes) / seconds;
            const double weight = std::min(1.0, seconds / 10.0);
            track.rate = track.rate ? *track.rate * (1 - weight) + rate * weight : rate;
        }
        if (!track.at.isValid() || bytes != track.bytes) {
            track.bytes = bytes;
            track.at = now;
        }
    }

    /// Unset until two different counts were seen, and after 30 s without progress.
    std::optional<double> bytesPerSecond(const QString &key, const QDateTime &now) const
    {
        const auto track = m_tracks.find(key);
        if (track == m_tracks.end() || track->at.secsTo(now) > 30)
            return std::nullopt;
        return track->rate;
    }

private:
    struct Track
    {
        qint64 bytes = 0;
        QDateTime at;
        std::optional<double> rate;
    };
    QHash<QString, Track> m_tracks;
};

} // namespace naru
