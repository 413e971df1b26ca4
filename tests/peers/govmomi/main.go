// SPDX-License-Identifier: GPL-3.0-or-later

// Command govmomi drives a vCenter with govmomi, the library that Forklift's controller uses, and prints what it saw.
//
// usage: govmomi URL USER VM    The password is the first line of standard input, the VM is switched on and off.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"log"
	"net/url"
	"os"
	"strings"

	"github.com/vmware/govmomi"
	"github.com/vmware/govmomi/event"
	"github.com/vmware/govmomi/find"
	"github.com/vmware/govmomi/object"
	"github.com/vmware/govmomi/view"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/progress"
	"github.com/vmware/govmomi/vim25/types"
)

type seen struct {
	APIType   string   `json:"apiType"`
	Machines  int      `json:"machines"`
	Devices   []string `json:"devices"`
	Progress  []int    `json:"progress"`
	States    []string `json:"states"`
	Snapshots []string `json:"snapshots"`
	Events    []string `json:"events"`
	Fault     string   `json:"fault"`
	Hosts     []string `json:"hosts"`
}

// percentages is a progress.Sinker that keeps what it is told.
type percentages struct{ values []int }

func (p *percentages) Sink() chan<- progress.Report {
	reports := make(chan progress.Report)
	go func() {
		for report := range reports {
			p.values = append(p.values, int(report.Percentage()))
		}
	}()
	return reports
}

func main() {
	if err := drive(os.Args[1], os.Args[2], os.Args[3]); err != nil {
		log.Fatal(err)
	}
}

func connect(ctx context.Context, address, user string) (*govmomi.Client, error) {
	password, err := bufio.NewReader(os.Stdin).ReadString('\n')
	if err != nil {
		return nil, err
	}
	place, err := url.Parse(address)
	if err != nil {
		return nil, err
	}
	place.User = url.UserPassword(user, strings.TrimSuffix(password, "\n"))
	return govmomi.NewClient(ctx, place, true)
}

func drive(address, user, name string) error {
	ctx := context.Background()
	client, err := connect(ctx, address, user)
	if err != nil {
		return err
	}
	defer client.Logout(ctx)
	result := seen{APIType: client.ServiceContent.About.ApiType}
	if err := readInventory(ctx, client, &result); err != nil {
		return err
	}
	machine, err := find.NewFinder(client.Client, false).VirtualMachine(ctx, name)
	if err != nil {
		return err
	}
	for _, step := range []func(context.Context, *govmomi.Client, *object.VirtualMachine, *seen) error{
		readDevices, takeSnapshot, switchPower, readEvents} {
		if err := step(ctx, client, machine, &result); err != nil {
			return err
		}
	}
	return json.NewEncoder(os.Stdout).Encode(result)
}

func readInventory(ctx context.Context, client *govmomi.Client, result *seen) error {
	all, err := view.NewManager(client.Client).CreateContainerView(
		ctx, client.ServiceContent.RootFolder, []string{"VirtualMachine", "HostSystem"}, true)
	if err != nil {
		return err
	}
	defer all.Destroy(ctx)
	var machines []mo.VirtualMachine
	if err := all.Retrieve(ctx, []string{"VirtualMachine"}, nil, &machines); err != nil {
		return err
	}
	result.Machines = len(machines)
	var hosts []mo.HostSystem
	if err := all.Retrieve(ctx, []string{"HostSystem"}, []string{"summary"}, &hosts); err != nil {
		return err
	}
	for _, host := range hosts {
		result.Hosts = append(result.Hosts, host.Summary.Config.Name)
	}
	return nil
}

func readDevices(ctx context.Context, _ *govmomi.Client, machine *object.VirtualMachine, result *seen) error {
	devices, err := machine.Device(ctx)
	if err != nil {
		return err
	}
	for _, device := range devices {
		result.Devices = append(result.Devices, devices.Name(device))
	}
	return nil
}

func takeSnapshot(ctx context.Context, _ *govmomi.Client, machine *object.VirtualMachine, result *seen) error {
	task, err := machine.CreateSnapshot(ctx, "govmomi", "made by a test", false, false)
	if err != nil {
		return err
	}
	if err := task.Wait(ctx); err != nil {
		return err
	}
	var properties mo.VirtualMachine
	if err := machine.Properties(ctx, machine.Reference(), []string{"snapshot"}, &properties); err != nil {
		return err
	}
	for _, snapshot := range properties.Snapshot.RootSnapshotList {
		result.Snapshots = append(result.Snapshots, snapshot.Name)
	}
	consolidate := true
	task, err = machine.RemoveAllSnapshot(ctx, &consolidate)
	if err != nil {
		return err
	}
	return task.Wait(ctx)
}

func switchPower(ctx context.Context, _ *govmomi.Client, machine *object.VirtualMachine, result *seen) error {
	task, err := machine.PowerOn(ctx)
	if err != nil {
		return err
	}
	var sink percentages
	if _, err := task.WaitForResult(ctx, &sink); err != nil {
		return err
	}
	result.Progress = sink.values
	if err := machine.WaitForPowerState(ctx, types.VirtualMachinePowerStatePoweredOn); err != nil {
		return err
	}
	state, err := machine.PowerState(ctx)
	if err != nil {
		return err
	}
	result.States = append(result.States, string(state))
	task, err = machine.PowerOn(ctx)
	if err != nil {
		return err
	}
	if info, err := task.WaitForResult(ctx, nil); err == nil {
		return fmt.Errorf("a second power-on succeeded")
	} else if info != nil && info.Error != nil {
		result.Fault = fmt.Sprintf("%T", info.Error.Fault)
	}
	task, err = machine.PowerOff(ctx)
	if err != nil {
		return err
	}
	if err := task.Wait(ctx); err != nil {
		return err
	}
	state, err = machine.PowerState(ctx)
	result.States = append(result.States, string(state))
	return err
}

func readEvents(ctx context.Context, client *govmomi.Client, machine *object.VirtualMachine, result *seen) error {
	events, err := event.NewManager(client.Client).QueryEvents(ctx, types.EventFilterSpec{
		Entity: &types.EventFilterSpecByEntity{
			Entity: machine.Reference(), Recursion: types.EventFilterSpecRecursionOptionSelf}})
	if err != nil {
		return err
	}
	for _, one := range events {
		result.Events = append(result.Events, fmt.Sprintf("%T", one))
	}
	return nil
}
