// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"fmt"
	"sort"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

// furnish gives the simulator's objects what Debian's version leaves empty: disk sizes, guest information and load.
// The figures follow from an object's place in the list by name, so that two starts with the same flags agree.
func furnish(diskSize int64) {
	for i, entity := range byName("VirtualMachine") {
		furnishVM(entity.(*simulator.VirtualMachine), i, diskSize)
	}
	for i, entity := range byName("HostSystem") {
		furnishHost(entity.(*simulator.HostSystem), i)
	}
}

func byName(kind string) []mo.Entity {
	entities := simulator.Map.All(kind)
	sort.Slice(entities, func(a, b int) bool { return entities[a].Entity().Name < entities[b].Entity().Name })
	return entities
}

func furnishVM(vm *simulator.VirtualMachine, number int, diskSize int64) {
	mac := ""
	for i, device := range vm.Config.Hardware.Device {
		switch d := device.(type) {
		case *types.VirtualDisk:
			d.CapacityInBytes = diskSize
			d.CapacityInKB = diskSize >> 10
		case *types.VirtualE1000: // the simulator's machines of one pool share one card
			own := *d
			own.MacAddress = fmt.Sprintf("00:50:56:%02x:%02x:%02x", number>>16&0x3f, number>>8&0xff, number&0xff)
			vm.Config.Hardware.Device[i] = &own
			mac = own.MacAddress
		}
	}

	cpus, memoryMB := int32(1+number%4), int32(1024<<(number%3))
	vm.Config.Hardware.NumCPU, vm.Summary.Config.NumCpu = cpus, cpus
	vm.Config.Hardware.MemoryMB, vm.Summary.Config.MemorySizeMB = memoryMB, memoryMB
	vm.Summary.QuickStats.OverallCpuUsage = cpus * int32(100+number*37%900)
	vm.Summary.QuickStats.OverallCpuDemand = vm.Summary.QuickStats.OverallCpuUsage
	vm.Summary.QuickStats.HostMemoryUsage = memoryMB * 3 / 4
	vm.Summary.QuickStats.GuestMemoryUsage = memoryMB / int32(2+number%3)

	address := fmt.Sprintf("10.%d.%d.%d", number>>16&0xff, number>>8&0xff, number&0xff)
	guest := vm.Guest
	if guest == nil {
		guest = new(types.GuestInfo)
		vm.Guest = guest
	}
	guest.ToolsStatus = types.VirtualMachineToolsStatusToolsOk
	guest.ToolsRunningStatus = string(types.VirtualMachineToolsRunningStatusGuestToolsRunning)
	guest.HostName = fmt.Sprintf("guest-%d", number)
	guest.IpAddress = address
	guest.Net = []types.GuestNicInfo{{
		Connected: true, DeviceConfigId: 4000, IpAddress: []string{address}, MacAddress: mac,
	}}
	vm.Summary.Guest.IpAddress = address
	vm.Summary.Guest.HostName = guest.HostName
	vm.Summary.Guest.ToolsRunningStatus = guest.ToolsRunningStatus
}

func furnishHost(host *simulator.HostSystem, number int) {
	const memory, cores = int64(256) << 30, int16(32)
	host.Hardware.MemorySize = memory
	host.Hardware.CpuInfo.NumCpuCores = cores
	host.Summary.Hardware.MemorySize = memory
	host.Summary.Hardware.NumCpuCores = cores
	host.Summary.QuickStats.OverallCpuUsage = int32(4000 + number*1900%30000)
	host.Summary.QuickStats.OverallMemoryUsage = int32(32768 + number*8192%131072)
}
