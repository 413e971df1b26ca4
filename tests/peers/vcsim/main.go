// SPDX-License-Identifier: GPL-3.0-or-later

// Command vcsim serves a vCenter of a chosen size from govmomi's simulator, which Debian ships as a library only.
//
// It prints one JSON line when it answers (see banner) and stops when its standard input closes, so that a test that
// dies never leaves it behind. While it runs, lines on standard input are commands (see commands.go).
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"net/url"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/vmware/govmomi/simulator"
)

type options struct {
	listen      string
	certificate string
	user        string
	password    string
	esxi        bool
	datacenters int
	clusters    int
	hosts       int
	standalone  int
	vms         int
	datastores  int
	portgroups  int
	pods        int
	diskSize    int64
	sessionIdle time.Duration
	delay       int
	methodDelay methodDelays
}

// methodDelays reads "PowerOnVM_Task:1500"; the flag may be given more than once.
type methodDelays map[string]int

func (m methodDelays) String() string { return fmt.Sprint(map[string]int(m)) }

func (m methodDelays) Set(text string) error {
	method, delay, found := strings.Cut(text, ":")
	milliseconds, err := strconv.Atoi(delay)
	if !found || err != nil {
		return fmt.Errorf("%q is not METHOD:MILLISECONDS", text)
	}
	m[method] = milliseconds
	return nil
}

func parseOptions() options {
	o := options{methodDelay: methodDelays{}}
	flag.StringVar(&o.listen, "listen", "127.0.0.1:0", "address and port, 0 picks a free one")
	flag.StringVar(&o.certificate, "certificate", "",
		"PEM file of certificate and key, made when missing: a restart with the same file is the same server")
	flag.StringVar(&o.user, "user", "administrator@vsphere.local", "the only user who may log in")
	flag.StringVar(&o.password, "password", "vcsim-sample", "sample password, nothing is protected by it")
	flag.BoolVar(&o.esxi, "esxi", false, "be a single ESXi host: no vCenter, no datacenters or clusters to choose")
	flag.IntVar(&o.datacenters, "datacenters", 1, "datacenters")
	flag.IntVar(&o.clusters, "clusters", 1, "clusters per datacenter")
	flag.IntVar(&o.hosts, "hosts", 3, "hosts per cluster")
	flag.IntVar(&o.standalone, "standalone-hosts", 0, "hosts per datacenter outside of clusters")
	flag.IntVar(&o.vms, "vms", 4, "virtual machines per cluster and per standalone host")
	flag.IntVar(&o.datastores, "datastores", 1, "datastores per datacenter")
	flag.IntVar(&o.portgroups, "portgroups", 1, "distributed port groups per datacenter")
	flag.IntVar(&o.pods, "pods", 0, "datastore clusters per datacenter")
	flag.Int64Var(&o.diskSize, "disk-size", 10<<30, "bytes of every virtual disk")
	flag.DurationVar(&o.sessionIdle, "session-idle", 0, "idle time after which a session expires, 0 is never")
	flag.IntVar(&o.delay, "delay", 0, "milliseconds before each answer")
	flag.Var(o.methodDelay, "method-delay", "METHOD:MILLISECONDS before answers to one method, repeatable")
	flag.Parse()
	return o
}

func (o options) model() *simulator.Model {
	var m *simulator.Model
	if o.esxi {
		m = simulator.ESX()
	} else {
		m = simulator.VPX()
		m.Datacenter = o.datacenters
		m.Cluster = o.clusters
		m.ClusterHost = o.hosts
		m.Host = o.standalone
		m.Portgroup = o.portgroups
		m.Pod = o.pods
	}
	m.Machine = o.vms
	m.Datastore = o.datastores
	m.DelayConfig.Delay = o.delay
	m.DelayConfig.MethodDelay = o.methodDelay
	return m
}

// banner is what the caller needs to know; fingerprints are upper-case hexadecimal with colons.
type banner struct {
	URL             string `json:"url"`
	User            string `json:"user"`
	Password        string `json:"password"`
	CertificateFile string `json:"certificateFile"`
	SHA1            string `json:"sha1"`
	SHA256          string `json:"sha256"`
}

func serve(o options, folder string) (*simulator.Model, *simulator.Server, error) {
	identity, err := loadIdentity(o.certificate, folder)
	if err != nil {
		return nil, nil, err
	}
	simulator.SessionIdleTimeout = o.sessionIdle
	m := o.model()
	if err := m.Create(); err != nil {
		return nil, nil, err
	}
	furnish(o.diskSize)
	m.Service.Listen = &url.URL{Host: o.listen, User: url.UserPassword(o.user, o.password)}
	m.Service.TLS = identity.tlsConfig()
	server := m.Service.NewServer()

	address := *server.URL
	address.User = nil
	line, err := json.Marshal(banner{
		URL: address.String(), User: o.user, Password: o.password,
		CertificateFile: identity.certificateFile, SHA1: identity.sha1(), SHA256: identity.sha256(),
	})
	if err == nil {
		fmt.Println(string(line))
	}
	return m, server, err
}

func run(o options) error {
	folder, err := os.MkdirTemp("", "vcsim-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	os.Setenv("TMPDIR", folder) // the simulator's datastores are temporary folders: keep them inside ours

	_, server, err := serve(o, folder)
	if err != nil {
		return err
	}

	stop := make(chan os.Signal, 1)
	signal.Notify(stop, syscall.SIGINT, syscall.SIGTERM)
	lines := make(chan string)
	go func() {
		defer close(lines)
		for scanner := bufio.NewScanner(os.Stdin); scanner.Scan(); {
			lines <- scanner.Text()
		}
	}()
	for {
		select {
		case <-stop:
			return nil
		case line, open := <-lines:
			if !open {
				return nil
			}
			answer(server, line)
		}
	}
}

func main() {
	log.SetOutput(os.Stderr)
	if err := run(parseOptions()); err != nil {
		log.Fatal(err)
	}
}
