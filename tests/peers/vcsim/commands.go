// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/vmware/govmomi"
	"github.com/vmware/govmomi/object"
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

// What a test can ask for while the server runs, one command a line; each is answered by one JSON line,
// {"done": LINE} or {"error": TEXT}:
//
//	expire-sessions     ends every session, as a vCenter does after its idle time
//	destroy NAME        powers a virtual machine off and deletes it
//	power-on NAME       or power-off NAME
//
// They are sent through the server's own API: what other clients see is what a colleague's click would cause.
func answer(server *simulator.Server, line string) {
	reply := map[string]string{"done": line}
	if err := perform(server, line); err != nil {
		reply = map[string]string{"error": err.Error()}
	}
	text, _ := json.Marshal(reply)
	fmt.Println(string(text))
}

func perform(server *simulator.Server, line string) error {
	ctx := context.Background()
	client, err := govmomi.NewClient(ctx, server.URL, true)
	if err != nil {
		return err
	}
	defer client.Logout(ctx)

	verb, name, _ := strings.Cut(strings.TrimSpace(line), " ")
	if verb == "expire-sessions" {
		return expireSessions(ctx, client)
	}
	vm, err := findVM(client, name)
	if err != nil {
		return err
	}
	switch verb {
	case "power-on":
		return wait(ctx, vm.PowerOn)
	case "power-off":
		return wait(ctx, vm.PowerOff)
	case "destroy":
		if state, err := vm.PowerState(ctx); err != nil {
			return err
		} else if state != types.VirtualMachinePowerStatePoweredOff {
			if err := wait(ctx, vm.PowerOff); err != nil {
				return err
			}
		}
		return wait(ctx, vm.Destroy)
	}
	return fmt.Errorf("unknown command %q", verb)
}

func wait(ctx context.Context, start func(context.Context) (*object.Task, error)) error {
	task, err := start(ctx)
	if err != nil {
		return err
	}
	return task.Wait(ctx)
}

func findVM(client *govmomi.Client, name string) (*object.VirtualMachine, error) {
	for _, entity := range simulator.Map.All("VirtualMachine") {
		if entity.Entity().Name == name {
			return object.NewVirtualMachine(client.Client, entity.Reference()), nil
		}
	}
	return nil, fmt.Errorf("no virtual machine %q", name)
}

func expireSessions(ctx context.Context, client *govmomi.Client) error {
	own, err := client.SessionManager.UserSession(ctx)
	if err != nil {
		return err
	}
	var manager mo.SessionManager
	err = client.RetrieveOne(ctx, *client.ServiceContent.SessionManager, []string{"sessionList"}, &manager)
	if err != nil {
		return err
	}
	var others []string
	for _, session := range manager.SessionList {
		if session.Key != own.Key {
			others = append(others, session.Key)
		}
	}
	if len(others) == 0 {
		return nil
	}
	return client.SessionManager.TerminateSession(ctx, others)
}
