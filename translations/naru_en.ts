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
</TS>
