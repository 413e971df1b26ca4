<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>naru::CommandPalette</name>
    <message numerus="yes">
        <source>The best %Ln result(s): type more to narrow them down.</source>
        <translation>
            <numerusform>The best %Ln result: type more to narrow them down.</numerusform>
            <numerusform>The best %Ln results: type more to narrow them down.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln result</numerusform>
            <numerusform>%Ln results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naru::ObjectTable</name>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naru::PlanActions</name>
    <message numerus="yes">
        <source>Preflight found blockers. Migrate %n VMs to the project %1 all the same?</source>
        <translation>
            <numerusform>Preflight found blockers. Migrate %n VM to the project %1 all the same?</numerusform>
            <numerusform>Preflight found blockers. Migrate %n VMs to the project %1 all the same?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Migrate %n VMs to the project %1?</source>
        <translation>
            <numerusform>Migrate %n VM to the project %1?</numerusform>
            <numerusform>Migrate %n VMs to the project %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel the migration of %n VMs?</source>
        <translation>
            <numerusform>Cancel the migration of %n VM?</numerusform>
            <numerusform>Cancel the migration of %n VMs?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch %n VMs over now?</source>
        <translation>
            <numerusform>Switch %n VM over now?</numerusform>
            <numerusform>Switch %n VMs over now?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naru::Plans</name>
    <message numerus="yes">
        <source>%1 of %n VMs migrated</source>
        <comment>count of a plan</comment>
        <translation>
            <numerusform>%1 of %n VM migrated</numerusform>
            <numerusform>%1 of %n VMs migrated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n failed</source>
        <comment>first part is &apos;1 of 3 VMs migrated&apos;</comment>
        <translation>
            <numerusform>%1, %n failed</numerusform>
            <numerusform>%1, %n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n canceled</source>
        <comment>first part is &apos;1 of 3 VMs migrated&apos;</comment>
        <translation>
            <numerusform>%1, %n canceled</numerusform>
            <numerusform>%1, %n canceled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naru::ReviewPage</name>
    <message numerus="yes">
        <source>%n VMs: %1</source>
        <translation>
            <numerusform>%n VM: %1</numerusform>
            <numerusform>%n VMs: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blockers were found.</source>
        <translation>
            <numerusform>%n blocker was found.</numerusform>
            <numerusform>%n blockers were found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings were found.</source>
        <translation>
            <numerusform>%n warning was found.</numerusform>
            <numerusform>%n warnings were found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naru::SourceVmsModel</name>
    <message numerus="yes">
        <source>%n disks, %1</source>
        <translation>
            <numerusform>%n disk, %1</numerusform>
            <numerusform>%n disks, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naru::VmActions</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln virtual machine(s)?</source>
        <comment>power action</comment>
        <translation>
            <numerusform>%1: %Ln virtual machine?</numerusform>
            <numerusform>%1: %Ln virtual machines?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naru::VmsPage</name>
    <message numerus="yes">
        <source>%n VMs chosen</source>
        <translation>
            <numerusform>%n VM chosen</numerusform>
            <numerusform>%n VMs chosen</numerusform>
        </translation>
    </message>
</context>
</TS>
