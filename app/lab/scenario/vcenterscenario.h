// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace naru::lab::scenario {

struct Account
{
    std::string user; ///< as typed at login, for example administrator@vsphere.local
    std::string password;
    bool readOnly = false; ///< sees everything and changes nothing (NoPermission)
};

struct EsxiHost
{
    std::string name;
    std::string address; ///< of its management interface
    int cpuSockets = 2;
    int coresPerSocket = 16;
    int cpuMhz = 2600;
    int64_t memoryMib = 262144;
    std::string version = "6.7.0";
    std::string build = "14320388";
    bool inMaintenance = false;
    bool connected = true;
};

struct ResourcePool
{
    std::string name; ///< below the cluster's root pool
};

struct Cluster
{
    std::string name;
    bool drs = true;
    bool ha = true;
    std::vector<EsxiHost> hosts;
    std::vector<ResourcePool> pools;
};

enum class DatastoreType { Vmfs, Nfs, Vsan };

struct Datastore
{
    std::string name;
    DatastoreType type = DatastoreType::Vmfs;
    int64_t capacityMib = 0;
    int64_t usedMib = 0; ///< by other things than the scenario's VMs
    std::string cluster; ///< datastore cluster it belongs to, or empty
    bool inMaintenance = false;
};

/// A port group. With `distributedSwitch` it is a distributed one, otherwise a standard one on every host.
struct Network
{
    std::string name;
    std::string distributedSwitch; ///< name of the switch, or empty
    int vlan = 0;                  ///< 0 = untagged
    std::string subnet;            ///< first three octets for generated addresses, for example 192.168.3
};

enum class DiskMode { Persistent, IndependentPersistent, IndependentNonpersistent };

struct Disk
{
    int64_t sizeMib = 0;
    std::string datastore;
    bool thin = true;
    bool shared = false; ///< multi-writer
    DiskMode mode = DiskMode::Persistent;
};

enum class NicType { Vmxnet3, E1000, E1000e };

struct Nic
{
    std::string network;
    std::string mac;                    ///< generated when the scenario gives none
    std::vector<std::string> addresses; ///< IPv4 or IPv6, seen only while guest tools run
    NicType type = NicType::Vmxnet3;
    bool connected = true;
};

enum class PowerState { Off, On, Suspended };
enum class Tools { NotInstalled, Installed, Outdated };
enum class Firmware { Bios, Efi };

struct Snapshot
{
    std::string name;
    std::string description;
    bool memory = false;
};

struct Cdrom
{
    std::string datastore;
    std::string iso; ///< path inside the datastore; empty = no medium
    bool connected = false;
};

struct VirtualMachine
{
    std::string name;
    std::string
        folder; ///< path below the datacenter's VM folder, separated by '/'; empty = the folder itself
    std::string cluster;
    std::string host; ///< chosen by the lab when empty
    std::string pool; ///< empty = the cluster's root pool
    std::string uuid; ///< BIOS uuid; generated when the scenario gives none
    int cpus = 1;
    int coresPerSocket = 1;
    int64_t memoryMib = 1024;
    std::vector<Disk> disks;
    std::vector<Nic> nics;
    std::vector<Cdrom> cdroms;
    std::vector<Snapshot> snapshots; ///< a chain: each is the child of the one before
    std::string guestId = "otherGuest64";
    std::string guestName; ///< full name; filled from guestId where empty
    std::string hostName;  ///< of the guest, seen only while guest tools run
    std::string annotation;
    Tools tools = Tools::Installed;
    PowerState power = PowerState::Off;
    Firmware firmware = Firmware::Bios;
    bool secureBoot = false;
    bool changeTracking = false;
    bool isTemplate = false;
};

struct Datacenter
{
    std::string name;
    std::vector<std::string>
        vmFolders; ///< further folders without VMs; those that VMs name exist by themselves
    std::vector<std::string> datastoreClusters;
    std::vector<Cluster> clusters;
    std::vector<Datastore> datastores;
    std::vector<Network> networks;
    std::vector<VirtualMachine> vms;
};

struct VCenter
{
    std::string name;         ///< the host name it answers for, for example portal.vc.example.com
    std::string instanceUuid; ///< stable identity of this vCenter
    std::vector<Account> accounts;
    int sessionIdleSeconds = 1800;
    std::vector<Datacenter> datacenters;
};

} // namespace naru::lab::scenario
