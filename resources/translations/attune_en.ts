<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>attune::DraftDialog</name>
    <message numerus="yes">
        <source>%n key(s) take the place of the mask&apos;s own.</source>
        <translation>
            <numerusform>%n key takes the place of the mask&apos;s own.</numerusform>
            <numerusform>%n keys take the place of the mask&apos;s own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attune::FindRunsDialog</name>
    <message numerus="yes">
        <source>%n older one(s) are not shown; type more words.</source>
        <translation>
            <numerusform>%n older one is not shown; type more words.</numerusform>
            <numerusform>%n older ones are not shown; type more words.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attune::JobStrip</name>
    <message numerus="yes">
        <source>%1 · %n waiting</source>
        <translation>
            <numerusform>%1 · %n waiting</numerusform>
            <numerusform>%1 · %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attune::RunStore</name>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attune::SiteModel</name>
    <message numerus="yes">
        <source>%1 × %2 cells, %n head(s)</source>
        <translation>
            <numerusform>%1 × %2 cells, %n head</numerusform>
            <numerusform>%1 × %2 cells, %n heads</numerusform>
        </translation>
    </message>
</context>
</TS>
