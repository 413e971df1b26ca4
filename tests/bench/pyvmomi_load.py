#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Loads the machines of a vCenter with pyVmomi, the yardstick of inventory_load.

Standard input: {"url", "user", "password", "paths"}; standard output: {"objects", "wallMs", "cpuMs", "memoryKb"}, all
measured from after the login until every property has been read.
"""
import json
import resource
import ssl
import sys
import time
from urllib.parse import urlsplit

from pyVim.connect import Disconnect, SmartConnect
from pyVmomi import vim, vmodl

PC = vmodl.query.PropertyCollector


def cpu_ms():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return (usage.ru_utime + usage.ru_stime) * 1000


def status_kb(field):
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith(field + ":"))


def load(instance, paths):
    content = instance.RetrieveContent()
    view = content.viewManager.CreateContainerView(content.rootFolder, [vim.VirtualMachine], True)
    spec = PC.FilterSpec(
        propSet=[PC.PropertySpec(type=vim.VirtualMachine, pathSet=paths)],
        objectSet=[PC.ObjectSpec(obj=view, skip=True, selectSet=[
            PC.TraversalSpec(name="view", type=vim.view.ContainerView, path="view", skip=False)])])
    page = content.propertyCollector.RetrievePropertiesEx([spec], PC.RetrieveOptions())
    rows = []
    while page:
        rows += [{p.name: p.val for p in content.propSet} for content in page.objects]
        page = content.propertyCollector.ContinueRetrievePropertiesEx(page.token) if page.token else None
    return rows


def main():
    wanted = json.load(sys.stdin)
    address = urlsplit(wanted["url"])
    instance = SmartConnect(host=address.hostname, port=address.port, user=wanted["user"], pwd=wanted["password"],
                            sslContext=ssl._create_unverified_context())
    memory, cpu, start = status_kb("VmRSS"), cpu_ms(), time.monotonic()
    rows = load(instance, wanted["paths"])
    figures = {"objects": len(rows), "wallMs": (time.monotonic() - start) * 1000, "cpuMs": cpu_ms() - cpu,
               "memoryKb": status_kb("VmHWM") - memory}
    Disconnect(instance)
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
