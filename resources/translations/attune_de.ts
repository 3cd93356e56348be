<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>BoxTool</name>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
</context>
<context>
    <name>BrushTool</name>
    <message>
        <source>Erase</source>
        <translation>Radieren</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Malen</translation>
    </message>
</context>
<context>
    <name>FillTool</name>
    <message>
        <source>Open a clip first.</source>
        <translation>Zuerst einen Clip öffnen.</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Füllen</translation>
    </message>
</context>
<context>
    <name>GestureTool</name>
    <message>
        <source>Drag while the clip plays to record a path.</source>
        <translation>Während der Wiedergabe ziehen, um einen Pfad aufzuzeichnen.</translation>
    </message>
    <message>
        <source>Record path</source>
        <translation>Pfad aufzeichnen</translation>
    </message>
</context>
<context>
    <name>LassoTool</name>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
</context>
<context>
    <name>MaskWork</name>
    <message>
        <source>Object %1</source>
        <translation>Objekt %1</translation>
    </message>
    <message>
        <source>Open a clip first, or say the size to generate.</source>
        <translation>Zuerst einen Clip öffnen oder die Größe zum Generieren angeben.</translation>
    </message>
    <message>
        <source>%1 is locked. Unlock it in Objects to change it.</source>
        <translation>%1 ist gesperrt. Zum Ändern unter „Objekte“ entsperren.</translation>
    </message>
    <message>
        <source>%1 is hidden. Show it in Objects to change it.</source>
        <translation>%1 ist ausgeblendet. Zum Ändern unter „Objekte“ einblenden.</translation>
    </message>
    <message>
        <source>Open a clip first.</source>
        <translation>Zuerst einen Clip öffnen.</translation>
    </message>
</context>
<context>
    <name>PathDrag</name>
    <message>
        <source>Move path node</source>
        <translation>Pfadknoten verschieben</translation>
    </message>
    <message>
        <source>Bend path</source>
        <translation>Pfad biegen</translation>
    </message>
</context>
<context>
    <name>PathTool</name>
    <message>
        <source>Insert path node</source>
        <translation>Pfadknoten einfügen</translation>
    </message>
    <message>
        <source>Begin path</source>
        <translation>Pfad beginnen</translation>
    </message>
    <message>
        <source>Add path node</source>
        <translation>Pfadknoten hinzufügen</translation>
    </message>
    <message>
        <source>Delete path node</source>
        <translation>Pfadknoten löschen</translation>
    </message>
    <message>
        <source>Path node kind</source>
        <translation>Art des Pfadknotens</translation>
    </message>
</context>
<context>
    <name>PolygonTool</name>
    <message>
        <source>Polygon</source>
        <translation>Polygon</translation>
    </message>
</context>
<context>
    <name>QApplication</name>
    <message>
        <source>Edits short clips by steering the attention of a video model.</source>
        <translation>Bearbeitet kurze Clips durch Steuern der Aufmerksamkeit eines Videomodells.</translation>
    </message>
    <message>
        <source>A project or a clip to open.</source>
        <translation>Ein Projekt oder ein Clip zum Öffnen.</translation>
    </message>
    <message>
        <source>Open the sample project.</source>
        <translation>Das Beispielprojekt öffnen.</translation>
    </message>
    <message>
        <source>Save a picture of the window once it is idle, and quit.</source>
        <translation>Ein Bild des Fensters speichern, sobald es im Leerlauf ist, und beenden.</translation>
    </message>
    <message>
        <source>Begin in this workspace: mask, path, inspect.</source>
        <translation>In diesem Arbeitsbereich beginnen: mask, path, inspect.</translation>
    </message>
    <message>
        <source>Look like this: dark, light.</source>
        <translation>Erscheinungsbild: dark, light.</translation>
    </message>
    <message>
        <source>Speak this language: en, de.</source>
        <translation>Diese Sprache sprechen: en, de.</translation>
    </message>
</context>
<context>
    <name>SelectTool</name>
    <message>
        <source>Move mask</source>
        <translation>Maske verschieben</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>attune</name>
    <message>
        <source>Loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodieren</translation>
    </message>
    <message>
        <source>Inverting</source>
        <translation>Invertieren</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>Dekodieren</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Stopping after step %1</source>
        <translation>Hält nach Schritt %1 an</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Hält an</translation>
    </message>
    <message>
        <source>Done in %1</source>
        <translation>Fertig in %1</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>%1 s a step</source>
        <translation>%1 s pro Schritt</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Use %1 × %2</source>
        <translation>%1 × %2 verwenden</translation>
    </message>
    <message>
        <source>A smaller picture: less detail, and faster.</source>
        <translation>Ein kleineres Bild: weniger Details, dafür schneller.</translation>
    </message>
    <message>
        <source>Make %1 frames</source>
        <translation>%1 Frames erzeugen</translation>
    </message>
    <message>
        <source>A shorter clip.</source>
        <translation>Ein kürzerer Clip.</translation>
    </message>
    <message>
        <source>Sample %1 at a time</source>
        <translation>Jeweils %1 sampeln</translation>
    </message>
    <message>
        <source>Overlapping windows: slower, and motion may be less even.</source>
        <translation>Überlappende Fenster: langsamer, und die Bewegung kann ungleichmäßiger werden.</translation>
    </message>
    <message>
        <source>Decode in tiles</source>
        <translation>In Kacheln dekodieren</translation>
    </message>
    <message>
        <source>Encodes and decodes part by part: a little slower.</source>
        <translation>Kodiert und dekodiert Teil für Teil: etwas langsamer.</translation>
    </message>
    <message>
        <source>Use half precision</source>
        <translation>Halbe Genauigkeit verwenden</translation>
    </message>
    <message>
        <source>Numbers of 16 bits: half the memory, less exact.</source>
        <translation>Zahlen mit 16 Bit: halber Speicherbedarf, weniger genau.</translation>
    </message>
    <message>
        <source>Width and height</source>
        <translation>Breite und Höhe</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Frames</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guidance</translation>
    </message>
    <message>
        <source>Scheduler</source>
        <translation>Scheduler</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>There is no prompt</source>
        <translation>Es gibt keinen Prompt</translation>
    </message>
    <message>
        <source>Say in the Prompt panel what the clip shall show, then run.</source>
        <translation>Im Bedienfeld „Prompt“ angeben, was der Clip zeigen soll, dann ausführen.</translation>
    </message>
    <message>
        <source>The source clip is missing</source>
        <translation>Der Quellclip fehlt</translation>
    </message>
    <message>
        <source>Words are not in the prompt</source>
        <translation>Wörter stehen nicht im Prompt</translation>
    </message>
    <message>
        <source>%1 is bound to “%2”, which the prompt does not say. Bind it to other words in Objects, or put the words back.</source>
        <translation>%1 ist an „%2“ gebunden, was nicht im Prompt steht. Unter „Objekte“ an andere Wörter binden oder die Wörter wieder in den Prompt schreiben.</translation>
    </message>
    <message>
        <source>The recipe has nothing to steer</source>
        <translation>Das Rezept hat nichts zu steuern</translation>
    </message>
    <message>
        <source>An edit needs an object that is bound to words of the prompt and has a mask. Select words in the prompt, make them an object and paint it.</source>
        <translation>Eine Bearbeitung braucht ein Objekt, das an Wörter des Prompts gebunden ist und eine Maske hat. Wörter im Prompt auswählen, daraus ein Objekt erstellen und seine Maske malen.</translation>
    </message>
    <message>
        <source>This recipe steers objects. Bind an object to words of the prompt and give it a mask or a motion path, or let the model follow the prompt alone.</source>
        <translation>Dieses Rezept steuert Objekte. Ein Objekt an Wörter des Prompts binden und ihm eine Maske oder einen Bewegungspfad geben, oder das Modell allein dem Prompt folgen lassen.</translation>
    </message>
    <message>
        <source>Run without steering</source>
        <translation>Ohne Steuerung ausführen</translation>
    </message>
    <message>
        <source>Uses the recipe Plain.</source>
        <translation>Verwendet das Rezept „Ohne Steuerung“.</translation>
    </message>
    <message>
        <source>The recipe does not steer</source>
        <translation>Das Rezept steuert nicht</translation>
    </message>
    <message>
        <source>There are objects with a place, but this recipe follows the prompt alone.</source>
        <translation>Es gibt Objekte mit festgelegtem Ort, aber dieses Rezept folgt allein dem Prompt.</translation>
    </message>
    <message>
        <source>Steer the objects</source>
        <translation>Objekte steuern</translation>
    </message>
    <message>
        <source>Uses the recipe Layout guidance.</source>
        <translation>Verwendet das Rezept „Layout Guidance“.</translation>
    </message>
    <message>
        <source>Follow the prompt alone</source>
        <translation>Allein dem Prompt folgen</translation>
    </message>
    <message>
        <source>Objects stay in the project and have no effect.</source>
        <translation>Objekte bleiben im Projekt und haben keine Wirkung.</translation>
    </message>
    <message>
        <source>The run failed</source>
        <translation>Der Lauf ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The run cannot be made like this</source>
        <translation>So ist der Lauf nicht möglich</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>Nicht genug Speicher</translation>
    </message>
    <message>
        <source>It needs %1, and %2 is free.</source>
        <translation>Benötigt werden %1, frei sind %2.</translation>
    </message>
    <message>
        <source>Memory ran out during the run. Close other programs, or make a smaller or shorter clip.</source>
        <translation>Während des Laufs ging der Speicher aus. Andere Programme schließen oder einen kleineren oder kürzeren Clip erzeugen.</translation>
    </message>
    <message>
        <source>Needs %1.</source>
        <translation>Benötigt %1.</translation>
    </message>
    <message>
        <source>Like a video editor</source>
        <translation>Wie ein Videoschnittprogramm</translation>
    </message>
    <message>
        <source>Like a painting program</source>
        <translation>Wie ein Malprogramm</translation>
    </message>
    <message>
        <source>%1: keys.%2 and keys.%3: both have %4; give one of them another key</source>
        <translation>%1: keys.%2 und keys.%3: beide haben %4; geben Sie einem davon eine andere Taste</translation>
    </message>
    <message>
        <source>There are no frames to export.</source>
        <translation>Es gibt keine Frames zum Exportieren.</translation>
    </message>
    <message>
        <source>There is no clip to export; open or generate one.</source>
        <translation>Es gibt keinen Clip zum Exportieren; öffnen oder erzeugen Sie einen.</translation>
    </message>
    <message>
        <source>No object has a mask yet; paint one first.</source>
        <translation>Noch hat kein Objekt eine Maske; malen Sie zuerst eine.</translation>
    </message>
    <message>
        <source>%1: is not empty; choose a new folder</source>
        <translation>%1: ist nicht leer; wählen Sie einen neuen Ordner</translation>
    </message>
    <message>
        <source>No object has a path or a mask yet; draw one first.</source>
        <translation>Noch hat kein Objekt einen Pfad oder eine Maske; zeichnen Sie zuerst etwas davon.</translation>
    </message>
    <message>
        <source>%1: could not be written; is the folder writable and the disk not full?</source>
        <translation>%1: konnte nicht geschrieben werden; ist der Ordner beschreibbar und der Datenträger nicht voll?</translation>
    </message>
    <message>
        <source>%1: is damaged (%2); install Attune anew</source>
        <translation>%1: ist beschädigt (%2); installieren Sie Attune neu</translation>
    </message>
    <message>
        <source>The run would not fit in memory.</source>
        <translation>Der Lauf würde nicht in den Speicher passen.</translation>
    </message>
    <message>
        <source>%1: %2: “%3” is no key; write it like &quot;Ctrl+Shift+P&quot;</source>
        <translation>%1: %2: „%3“ ist keine Taste; wie „Ctrl+Shift+P“ schreiben</translation>
    </message>
    <message>
        <source>Bind %1 to “%2”</source>
        <translation>%1 an „%2“ binden</translation>
    </message>
    <message>
        <source>The run steers what is drawn.</source>
        <translation>Der Lauf steuert das Gezeichnete.</translation>
    </message>
    <message>
        <source>%1 is drawn, but it is bound to no words of the prompt. Bind it to the words that it stands for.</source>
        <translation>%1 ist gezeichnet, aber an keine Wörter des Prompts gebunden. Es an die Wörter binden, für die es steht.</translation>
    </message>
    <message>
        <source>%1 are drawn, but bound to no words of the prompt. Select each in Objects and bind it to the words that it stands for.</source>
        <translation>%1 sind gezeichnet, aber an keine Wörter des Prompts gebunden. Jedes unter „Objekte“ auswählen und an die Wörter binden, für die es steht.</translation>
    </message>
    <message>
        <source>%1 has no mask in the clip. Select it and paint where it is.</source>
        <translation>%1 hat im Clip keine Maske. Das Objekt auswählen und malen, wo es ist.</translation>
    </message>
    <message>
        <source>%1 has neither a mask nor a path. Select it and draw where it shall be.</source>
        <translation>%1 hat weder Maske noch Pfad. Das Objekt auswählen und zeichnen, wo es sein soll.</translation>
    </message>
    <message>
        <source>%1 is not there, or another clip lies in its place. Find it with File, Locate media, or open another clip.</source>
        <translation>%1 ist nicht vorhanden, oder ein anderer Clip liegt an seiner Stelle. Mit „Datei“, „Medien suchen“ auffinden oder einen anderen Clip öffnen.</translation>
    </message>
</context>
<context>
    <name>attune::AttentionOverlay</name>
    <message>
        <source>entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>, step %1</source>
        <translation>, Schritt %1</translation>
    </message>
    <message>
        <source>0 %</source>
        <translation>0 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1: no map was recorded</source>
        <translation>%1: keine Karte aufgezeichnet</translation>
    </message>
</context>
<context>
    <name>attune::AttentionPanel</name>
    <message>
        <source>Attention</source>
        <translation>Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Attention sites</source>
        <translation>Aufmerksamkeitsstellen</translation>
    </message>
    <message>
        <source>Nothing has run yet. While a run goes on, every attention site shows here where it looks for each word.</source>
        <translation>Noch wurde nichts ausgeführt. Während eines Laufs zeigt hier jede Aufmerksamkeitsstelle, wo sie jedes Wort sucht.</translation>
    </message>
    <message>
        <source>&amp;Overlay</source>
        <translation>Ü&amp;berlagerung</translation>
    </message>
    <message>
        <source>Lay the word&apos;s attention over the picture</source>
        <translation>Die Aufmerksamkeit des Wortes über das Bild legen</translation>
    </message>
    <message>
        <source>Next &amp;Word</source>
        <translation>Nächstes &amp;Wort</translation>
    </message>
    <message>
        <source>Look at the attention of the prompt&apos;s next word</source>
        <translation>Die Aufmerksamkeit des nächsten Wortes im Prompt ansehen</translation>
    </message>
    <message>
        <source>&amp;Mean of All Sites</source>
        <translation>&amp;Mittel aller Stellen</translation>
    </message>
    <message>
        <source>Look at the mean over all sites that see the prompt</source>
        <translation>Das Mittel über alle Stellen ansehen, die den Prompt sehen</translation>
    </message>
    <message>
        <source>&amp;Pin Map</source>
        <translation>&amp;Karte anheften</translation>
    </message>
    <message>
        <source>Keep the chosen map in sight, to compare another with it</source>
        <translation>Die gewählte Karte im Blick behalten, um eine andere mit ihr zu vergleichen</translation>
    </message>
    <message>
        <source>&amp;Save Maps…</source>
        <translation>Karten &amp;speichern …</translation>
    </message>
    <message>
        <source>Save maps as a picture, a NumPy array or safetensors</source>
        <translation>Karten als Bild, NumPy-Array oder safetensors speichern</translation>
    </message>
    <message>
        <source>Draft from A&amp;ttention…</source>
        <translation>Aus Au&amp;fmerksamkeit entwerfen …</translation>
    </message>
    <message>
        <source>Make the object&apos;s mask of where the model looked for its words</source>
        <translation>Die Maske des Objekts daraus erstellen, wo das Modell nach seinen Wörtern gesucht hat</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>The run that is looked at</source>
        <translation>Der betrachtete Lauf</translation>
    </message>
    <message>
        <source>Denoising step</source>
        <translation>Entrauschungsschritt</translation>
    </message>
    <message>
        <source>The denoising step that is looked at</source>
        <translation>Der betrachtete Entrauschungsschritt</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Newest step</source>
        <translation>Neuester Schritt</translation>
    </message>
    <message>
        <source>Go along with the run</source>
        <translation>Mit dem Lauf mitgehen</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Which sites the grid shows</source>
        <translation>Welche Stellen das Raster zeigt</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>Alle Stellen</translation>
    </message>
    <message>
        <source>Where each word is looked for</source>
        <translation>Wo jedes Wort gesucht wird</translation>
    </message>
    <message>
        <source>How widely each cell looks over its frame</source>
        <translation>Wie weit jede Zelle über ihren Frame schaut</translation>
    </message>
    <message>
        <source>How widely each cell looks over the frames</source>
        <translation>Wie weit jede Zelle über die Frames schaut</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>One head, or the mean of all. Heads are recorded while one is chosen.</source>
        <translation>Ein Kopf oder das Mittel aller Köpfe. Köpfe werden aufgezeichnet, solange einer gewählt ist.</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>What the brightest colour stands for</source>
        <translation>Wofür die hellste Farbe steht</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>The largest value of any frame</source>
        <translation>Der größte Wert aller Frames</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>The largest value of this frame</source>
        <translation>Der größte Wert dieses Frames</translation>
    </message>
    <message>
        <source>Absolute</source>
        <translation>Absolut</translation>
    </message>
    <message>
        <source>All of the attention</source>
        <translation>Die gesamte Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>All words&apos; attention in a cell</source>
        <translation>Die Aufmerksamkeit aller Wörter in einer Zelle</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>Alle Köpfe</translation>
    </message>
    <message>
        <source>Head %1</source>
        <translation>Kopf %1</translation>
    </message>
    <message>
        <source>No run has told anything yet.</source>
        <translation>Noch hat kein Lauf etwas gemeldet.</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Save Maps</source>
        <translation>Karten speichern</translation>
    </message>
    <message>
        <source>Picture of the grid (*.png);;NumPy array of the site (*.npy);;All steps (*.safetensors)</source>
        <translation>Bild des Rasters (*.png);;NumPy-Array der Stelle (*.npy);;Alle Schritte (*.safetensors)</translation>
    </message>
    <message>
        <source>%1: maps are saved as .png, .npy or .safetensors; name it so</source>
        <translation>%1: Karten werden als .png, .npy oder .safetensors gespeichert; Datei entsprechend benennen</translation>
    </message>
    <message>
        <source>&amp;Usual Colours</source>
        <translation>Übliche &amp;Farben</translation>
    </message>
    <message>
        <source>Maps are drawn in Ember over the picture and in Lagoon elsewhere</source>
        <translation>Karten erscheinen über dem Bild in Glut und sonst in Lagune</translation>
    </message>
    <message>
        <source>&amp;Ember</source>
        <translation>&amp;Glut</translation>
    </message>
    <message>
        <source>Maps are drawn from black over violet and red to yellow</source>
        <translation>Karten gehen von Schwarz über Violett und Rot nach Gelb</translation>
    </message>
    <message>
        <source>&amp;Lagoon</source>
        <translation>&amp;Lagune</translation>
    </message>
    <message>
        <source>Maps are drawn from indigo over teal to yellow</source>
        <translation>Karten gehen von Indigo über Blaugrün nach Gelb</translation>
    </message>
    <message>
        <source>&amp;Grey</source>
        <translation>G&amp;rau</translation>
    </message>
    <message>
        <source>Maps are drawn from black to white</source>
        <translation>Karten gehen von Schwarz nach Weiß</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1: no maps were recorded here; run with the Attention panel in sight</source>
        <translation>%1: hier wurden keine Karten aufgezeichnet; führen Sie aus, während das Bedienfeld Aufmerksamkeit zu sehen ist</translation>
    </message>
    <message>
        <source>Cost of recording</source>
        <translation>Kosten der Aufzeichnung</translation>
    </message>
    <message>
        <source>Memory that recorded attention takes, of what Preferences allow; above it the oldest steps keep their numbers alone. And how much of this step&apos;s time recording took: what is in sight costs most.</source>
        <translation>Speicher, den die aufgezeichnete Aufmerksamkeit belegt, von dem, was die Einstellungen erlauben; darüber behalten die ältesten Schritte nur ihre Zahlen. Und der Anteil der Aufzeichnung an der Zeit dieses Schritts: Was zu sehen ist, kostet am meisten.</translation>
    </message>
    <message>
        <source>%1 · %2 % of the step</source>
        <translation>%1 · %2 % des Schritts</translation>
    </message>
</context>
<context>
    <name>attune::AwaitNote</name>
    <message>
        <source>The run has not come to its first step yet.</source>
        <translation>Der Lauf hat seinen ersten Schritt noch nicht erreicht.</translation>
    </message>
</context>
<context>
    <name>attune::BeginActions</name>
    <message>
        <source>&amp;Generate a Clip</source>
        <translation>Clip &amp;generieren</translation>
    </message>
    <message>
        <source>Begin a project without a clip and make one from words</source>
        <translation>Ein Projekt ohne Clip beginnen und einen Clip aus Wörtern erzeugen</translation>
    </message>
    <message>
        <source>Open Sa&amp;mple</source>
        <translation>Beisp&amp;iel öffnen</translation>
    </message>
    <message>
        <source>Open the project that comes with Attune: a ball to lead along an arc</source>
        <translation>Das mit Attune gelieferte Projekt öffnen: ein Ball, der auf einem Bogen zu führen ist</translation>
    </message>
    <message>
        <source>Sample: %1</source>
        <translation>Beispiel: %1</translation>
    </message>
    <message>
        <source>Open the sample “%1”</source>
        <translation>Das Beispiel „%1“ öffnen</translation>
    </message>
    <message>
        <source>The sample is being read.</source>
        <translation>Das Beispiel wird gelesen.</translation>
    </message>
</context>
<context>
    <name>attune::ChartPanel</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>There is nothing in this chart to save.</source>
        <translation>In diesem Diagramm ist nichts, was sich speichern ließe.</translation>
    </message>
    <message>
        <source>Save Chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg);;Table (*.csv)</source>
        <translation>Bild (*.png);;Zeichnung (*.svg);;Tabelle (*.csv)</translation>
    </message>
</context>
<context>
    <name>attune::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was soll getan werden?</translation>
    </message>
    <message>
        <source>No command is called so.</source>
        <translation>Kein Befehl heißt so.</translation>
    </message>
</context>
<context>
    <name>attune::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>For the report of a fault. It holds no pictures, but lines of the log, which may name files and words of a prompt: read it before you pass it on.</source>
        <translation>Für die Meldung eines Fehlers. Enthält keine Bilder, aber Zeilen des Logs, die Dateien und Wörter eines Prompts nennen können: vor dem Weitergeben lesen.</translation>
    </message>
</context>
<context>
    <name>attune::DraftDialog</name>
    <message>
        <source>Select an object first.</source>
        <translation>Zuerst ein Objekt auswählen.</translation>
    </message>
    <message>
        <source>The object is locked.</source>
        <translation>Das Objekt ist gesperrt.</translation>
    </message>
    <message>
        <source>Bind the object to words of the prompt first.</source>
        <translation>Zuerst das Objekt an Wörter des Prompts binden.</translation>
    </message>
    <message>
        <source>No run has told anything yet.</source>
        <translation>Noch hat kein Lauf etwas gemeldet.</translation>
    </message>
    <message>
        <source>Draft “%1” from Attention</source>
        <translation>„%1“ aus Aufmerksamkeit entwerfen</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwellenwert</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source> frames</source>
        <translation> Frames</translation>
    </message>
    <message>
        <source>Frames to each side that a frame is averaged with</source>
        <translation>Frames zu jeder Seite, mit denen ein Frame gemittelt wird</translation>
    </message>
    <message>
        <source>Make Keys</source>
        <translation>Keyframes erstellen</translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation>&amp;Schwellenwert</translation>
    </message>
    <message>
        <source>&amp;Smoothing</source>
        <translation>&amp;Glättung</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>No maps of its words were recorded. Run with the Attention panel in sight.</source>
        <translation>Von seinen Wörtern wurden keine Karten aufgezeichnet. Mit sichtbarem Bedienfeld „Aufmerksamkeit“ ausführen.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) take the place of the mask&apos;s own.</source>
        <translation>
            <numerusform>%n Keyframe tritt an die Stelle der bisherigen Keyframes der Maske.</numerusform>
            <numerusform>%n Keyframes treten an die Stelle der bisherigen Keyframes der Maske.</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft mask from attention</source>
        <translation>Maske aus Aufmerksamkeit entwerfen</translation>
    </message>
</context>
<context>
    <name>attune::Editor</name>
    <message>
        <source>Recall %1</source>
        <translation>Einstellungen von %1 übernehmen</translation>
    </message>
</context>
<context>
    <name>attune::EngineBridge</name>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>%1 · seed %2</source>
        <translation>%1 · Seed %2</translation>
    </message>
    <message>
        <source>%1 (running)</source>
        <translation>%1 (läuft)</translation>
    </message>
    <message>
        <source>Generate clip</source>
        <translation>Clip generieren</translation>
    </message>
</context>
<context>
    <name>attune::EntropyPanel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>Was das Diagramm zeigt</translation>
    </message>
    <message>
        <source>Layers × steps</source>
        <translation>Schichten × Schritte</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Which sites the chart shows</source>
        <translation>Welche Stellen das Diagramm zeigt</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>Alle Stellen</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Entropy chart</source>
        <translation>Entropiediagramm</translation>
    </message>
    <message>
        <source>Nothing has run yet. While a run goes on, the entropy of every attention site is drawn here.</source>
        <translation>Noch wurde nichts ausgeführt. Während eines Laufs wird hier die Entropie jeder Aufmerksamkeitsstelle gezeichnet.</translation>
    </message>
    <message>
        <source>No run has told anything yet.</source>
        <translation>Noch hat kein Lauf etwas gemeldet.</translation>
    </message>
    <message>
        <source>entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>space</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>entropy, % of ln n</source>
        <translation>Entropie, % von ln n</translation>
    </message>
    <message>
        <source>words, mean</source>
        <translation>Wörter, Mittel</translation>
    </message>
    <message>
        <source>space, mean</source>
        <translation>Raum, Mittel</translation>
    </message>
    <message>
        <source>time, mean</source>
        <translation>Zeit, Mittel</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>uniform map</source>
        <translation>Karte: gleichverteilt</translation>
    </message>
    <message>
        <source>identity map</source>
        <translation>Karte: Identität</translation>
    </message>
    <message>
        <source>outside the bounds</source>
        <translation>außerhalb der Schranken</translation>
    </message>
    <message>
        <source>energy per number</source>
        <translation>Energie pro Zahl</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>Kopf %1</translation>
    </message>
    <message>
        <source>%1, step %2: entropy %3</source>
        <translation>%1, Schritt %2: Entropie %3</translation>
    </message>
    <message>
        <source>, energy %1 (uniform %2, identity %3)</source>
        <translation>, Energie %1 (gleichverteilt %2, Identität %3)</translation>
    </message>
    <message>
        <source>step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
    <message>
        <source>%1, step %2, head %3: entropy %4</source>
        <translation>%1, Schritt %2, Kopf %3: Entropie %4</translation>
    </message>
    <message>
        <source>Save Entropy C&amp;hart…</source>
        <translation>Entropie-&amp;Diagramm speichern …</translation>
    </message>
    <message>
        <source>Save the entropy chart as PNG or SVG, its numbers as CSV</source>
        <translation>Das Entropie-Diagramm als PNG oder SVG speichern, seine Zahlen als CSV</translation>
    </message>
</context>
<context>
    <name>attune::ExportDialog</name>
    <message>
        <source>MP4 video</source>
        <translation>MP4-Video</translation>
    </message>
    <message>
        <source>H.264; plays everywhere.</source>
        <translation>H.264; läuft überall.</translation>
    </message>
    <message>
        <source>WebM with alpha</source>
        <translation>WebM mit Alpha</translation>
    </message>
    <message>
        <source>VP9; can leave everything but the objects transparent.</source>
        <translation>VP9; kann alles außer den Objekten transparent lassen.</translation>
    </message>
    <message>
        <source>GIF</source>
        <translation>GIF</translation>
    </message>
    <message>
        <source>Looped, 256 colours.</source>
        <translation>In Schleife, 256 Farben.</translation>
    </message>
    <message>
        <source>PNG sequence</source>
        <translation>PNG-Sequenz</translation>
    </message>
    <message>
        <source>A folder of lossless pictures.</source>
        <translation>Ein Ordner mit verlustfreien Bildern.</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>Masken</translation>
    </message>
    <message>
        <source>A folder of grey PNGs for each object, white inside.</source>
        <translation>Ein Ordner mit grauen PNGs für jedes Objekt, innen weiß.</translation>
    </message>
    <message>
        <source>Tracks (JSON)</source>
        <translation>Spuren (JSON)</translation>
    </message>
    <message>
        <source>Shapes and paths, for attune-cli and scripts.</source>
        <translation>Formen und Pfade, für attune-cli und Skripte.</translation>
    </message>
    <message>
        <source>Paths (CSV)</source>
        <translation>Pfade (CSV)</translation>
    </message>
    <message>
        <source>Each object&apos;s centre in each frame, as a table.</source>
        <translation>Der Mittelpunkt jedes Objekts in jedem Frame, als Tabelle.</translation>
    </message>
    <message>
        <source>Attention maps</source>
        <translation>Aufmerksamkeitskarten</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export is being written</source>
        <translation>Export wird geschrieben</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Was exportiert wird</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Frames</translation>
    </message>
    <message>
        <source>All frames</source>
        <translation>Alle Frames</translation>
    </message>
    <message>
        <source>From in to out</source>
        <translation>Vom In- bis zum Out-Punkt</translation>
    </message>
    <message>
        <source>Rate factor</source>
        <translation>Ratenfaktor</translation>
    </message>
    <message>
        <source>0 is lossless, 16 looks lossless, 51 is smallest.</source>
        <translation>0 ist verlustfrei, 16 wirkt verlustfrei, 51 ist am kleinsten.</translation>
    </message>
    <message>
        <source>Only the objects; the rest transparent</source>
        <translation>Nur die Objekte; der Rest transparent</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Zu schreibende Datei</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>&amp;Clip</source>
        <translation>&amp;Clip</translation>
    </message>
    <message>
        <source>&amp;Frames</source>
        <translation>&amp;Frames</translation>
    </message>
    <message>
        <source>Rate f&amp;actor</source>
        <translation>&amp;Ratenfaktor</translation>
    </message>
    <message>
        <source>&amp;Save as</source>
        <translation>&amp;Speichern unter</translation>
    </message>
    <message>
        <source> masks</source>
        <translation> Masken</translation>
    </message>
    <message>
        <source> frames</source>
        <translation> Frames</translation>
    </message>
    <message>
        <source> attention</source>
        <translation> Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Export As</source>
        <translation>Exportieren als</translation>
    </message>
    <message>
        <source>%1 exists; export again to replace it.</source>
        <translation>%1 existiert bereits; zum Ersetzen erneut exportieren.</translation>
    </message>
    <message>
        <source>Where a run looked for each word, step by step (safetensors), for scripts.</source>
        <translation>Wo ein Lauf jedes Wort gesucht hat, Schritt für Schritt (safetensors), für Skripte.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>No run has told anything yet.</source>
        <translation>Noch hat kein Lauf etwas gemeldet.</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
</context>
<context>
    <name>attune::FindRunsDialog</name>
    <message>
        <source>Find Runs</source>
        <translation>Läufe finden</translation>
    </message>
    <message>
        <source>Words of the run</source>
        <translation>Wörter des Laufs</translation>
    </message>
    <message>
        <source>Search prompt, recipe, seed, note, project</source>
        <translation>Prompt, Rezept, Seed, Notiz, Projekt durchsuchen</translation>
    </message>
    <message>
        <source>Starred only</source>
        <translation>Nur mit Stern</translation>
    </message>
    <message>
        <source>Runs that were found, the newest first</source>
        <translation>Gefundene Läufe, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Forget Missing</source>
        <translation>Fehlende vergessen</translation>
    </message>
    <message>
        <source>Recall Settings</source>
        <translation>Einstellungen übernehmen</translation>
    </message>
    <message>
        <source>Open Project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Runs of every project that you save can be found here.</source>
        <translation>Hier lassen sich die Läufe aller gespeicherten Projekte finden.</translation>
    </message>
    <message>
        <source>No run has all of these words.</source>
        <translation>Kein Lauf hat alle diese Wörter.</translation>
    </message>
    <message>
        <source>No run is chosen.</source>
        <translation>Kein Lauf ist gewählt.</translation>
    </message>
    <message>
        <source>The project is gone.</source>
        <translation>Das Projekt ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Open its project and show this run</source>
        <translation>Sein Projekt öffnen und diesen Lauf zeigen</translation>
    </message>
    <message>
        <source>Set prompts and settings of the open project to those of this run</source>
        <translation>Prompts und Einstellungen dieses Laufs in das offene Projekt übernehmen</translation>
    </message>
    <message>
        <source>Open a project first, to take them over into.</source>
        <translation>Zuerst ein Projekt öffnen, das sie übernimmt.</translation>
    </message>
    <message>
        <source>Drop the runs of projects that are gone; opening one brings its runs back</source>
        <translation>Die Läufe von Projekten verwerfen, die nicht mehr da sind; wird eines geöffnet, sind seine Läufe wieder da</translation>
    </message>
    <message>
        <source>No project of these runs is gone.</source>
        <translation>Von diesen Läufen fehlt kein Projekt.</translation>
    </message>
    <message>
        <source>%1 is gone. Open the project from where it is now, and its runs are found there; or forget the runs of all that are missing.</source>
        <translation>%1 ist nicht mehr da. Wird das Projekt an seinem neuen Ort geöffnet, werden seine Läufe dort gefunden; sonst die Läufe aller fehlenden vergessen.</translation>
    </message>
    <message numerus="yes">
        <source>%n older one(s) are not shown; type more words.</source>
        <translation>
            <numerusform>%n älterer wird nicht gezeigt; mehr Wörter eingeben.</numerusform>
            <numerusform>%n ältere werden nicht gezeigt; mehr Wörter eingeben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attune::FoundRunDelegate</name>
    <message>
        <source>%1 · seed %2</source>
        <translation>%1 · Seed %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 is gone: open it from its new place, or forget it</source>
        <translation>%1 ist nicht mehr da: am neuen Ort öffnen oder vergessen</translation>
    </message>
</context>
<context>
    <name>attune::FoundRunsModel</name>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 aus %2: %3</translation>
    </message>
    <message>
        <source>%1. %2 is gone</source>
        <translation>%1. %2 ist nicht mehr da</translation>
    </message>
</context>
<context>
    <name>attune::FrameField</name>
    <message>
        <source>Frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>Frame or time code, 12 or 00:00:01:04; press Return to go there</source>
        <translation>Frame oder Timecode, 12 oder 00:00:01:04; die Eingabetaste springt dorthin</translation>
    </message>
    <message>
        <source>Type a frame, 12, or a time code, 00:00:01:04.</source>
        <translation>Einen Frame, 12, oder einen Timecode, 00:00:01:04, eingeben.</translation>
    </message>
</context>
<context>
    <name>attune::HelpWindow</name>
    <message>
        <source>no key</source>
        <translation>kein Kürzel</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>Hilfeseite</translation>
    </message>
</context>
<context>
    <name>attune::HistoryDelegate</name>
    <message>
        <source>%1 · seed %2</source>
        <translation>%1 · Seed %2</translation>
    </message>
</context>
<context>
    <name>attune::HistoryModel</name>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>done</source>
        <translation>ausgeführt</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
</context>
<context>
    <name>attune::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>&amp;Show in Viewer</source>
        <translation>Im &amp;Viewer zeigen</translation>
    </message>
    <message>
        <source>Show what the selected run made</source>
        <translation>Zeigen, was der ausgewählte Lauf erzeugt hat</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>Ver&amp;gleichen</translation>
    </message>
    <message>
        <source>&amp;Recall Settings</source>
        <translation>&amp;Einstellungen übernehmen</translation>
    </message>
    <message>
        <source>Set prompts and settings, the seed too, to those of the selected run</source>
        <translation>Prompts und Einstellungen samt Seed auf die des ausgewählten Laufs setzen</translation>
    </message>
    <message>
        <source>Run &amp;Again</source>
        <translation>Erneut &amp;ausführen</translation>
    </message>
    <message>
        <source>Make the selected run once more, as it was</source>
        <translation>Den ausgewählten Lauf unverändert noch einmal ausführen</translation>
    </message>
    <message>
        <source>&amp;Vary Seed…</source>
        <translation>&amp;Seed variieren …</translation>
    </message>
    <message>
        <source>S&amp;tar</source>
        <translation>Mit Stern &amp;markieren</translation>
    </message>
    <message>
        <source>Keep the selected runs when memory is short</source>
        <translation>Die ausgewählten Läufe behalten, wenn der Speicher knapp wird</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Notiz …</translation>
    </message>
    <message>
        <source>Write a note to the selected run</source>
        <translation>Eine Notiz zum ausgewählten Lauf schreiben</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Take the selected runs away; they can be brought back</source>
        <translation>Die ausgewählten Läufe entfernen; sie lassen sich wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Bring Back</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Bring the run back that was deleted last</source>
        <translation>Den zuletzt gelöschten Lauf wiederherstellen</translation>
    </message>
    <message>
        <source>Search runs</source>
        <translation>Läufe durchsuchen</translation>
    </message>
    <message>
        <source>Search prompt, recipe, seed, note</source>
        <translation>Prompt, Rezept, Seed, Notiz durchsuchen</translation>
    </message>
    <message>
        <source>Which runs</source>
        <translation>Welche Läufe</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Alle Läufe</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Runs, the newest first</source>
        <translation>Läufe, die neuesten zuerst</translation>
    </message>
    <message>
        <source>What runs make is kept here, with its seed and settings.</source>
        <translation>Was Läufe erzeugen, wird hier mit Seed und Einstellungen aufbewahrt.</translation>
    </message>
    <message>
        <source>Select a run first.</source>
        <translation>Zuerst einen Lauf auswählen.</translation>
    </message>
    <message>
        <source>It made no clip to show.</source>
        <translation>Dieser Lauf hat keinen Clip erzeugt.</translation>
    </message>
    <message>
        <source>Select two runs that made a clip.</source>
        <translation>Zwei Läufe auswählen, die einen Clip erzeugt haben.</translation>
    </message>
    <message>
        <source>It has not ended; cancel it first.</source>
        <translation>Der Lauf ist noch nicht beendet; zuerst abbrechen.</translation>
    </message>
    <message>
        <source>No run was deleted.</source>
        <translation>Es wurde kein Lauf gelöscht.</translation>
    </message>
    <message>
        <source>The two were made alike.</source>
        <translation>Beide sind auf gleiche Weise entstanden.</translation>
    </message>
    <message>
        <source>Vary Seed</source>
        <translation>Seed variieren</translation>
    </message>
    <message>
        <source>Runs, each with a seed of its own:</source>
        <translation>Läufe, jeder mit eigenem Seed:</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Einreihen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note to %1:</source>
        <translation>Notiz zu %1:</translation>
    </message>
    <message>
        <source>%1 · seed %2</source>
        <translation>%1 · Seed %2</translation>
    </message>
    <message>
        <source>Show the two selected runs in the viewer against each other</source>
        <translation>Die zwei ausgewählten Läufe im Viewer gegeneinander zeigen</translation>
    </message>
    <message>
        <source>Contact S&amp;heet…</source>
        <translation>&amp;Kontaktbogen …</translation>
    </message>
    <message>
        <source>Show what the selected runs made beside each other, and save it as a picture</source>
        <translation>Was die ausgewählten Läufe gemacht haben, nebeneinander zeigen und als Bild speichern</translation>
    </message>
    <message>
        <source>Make the selected run several times, each with another seed, for a contact sheet</source>
        <translation>Den ausgewählten Lauf mehrmals mit anderem Seed machen, für einen Kontaktbogen</translation>
    </message>
    <message>
        <source>Masks that it was made with were changed later, and the project keeps them as they are now. Recall its settings and run that.</source>
        <translation>Masken, mit denen er gemacht wurde, sind später geändert worden, und das Projekt behält sie so, wie sie jetzt sind. Übernehmen Sie seine Einstellungen und führen Sie das aus.</translation>
    </message>
    <message>
        <source>&amp;Use as Source</source>
        <translation>Als &amp;Quelle verwenden</translation>
    </message>
    <message>
        <source>Put what the selected run made on the timeline as the clip to edit</source>
        <translation>Was der ausgewählte Lauf gemacht hat, als Clip zum Bearbeiten auf die Zeitleiste legen</translation>
    </message>
    <message>
        <source>Select one run alone.</source>
        <translation>Nur einen Lauf auswählen.</translation>
    </message>
    <message>
        <source>It is the source.</source>
        <translation>Er ist schon die Quelle.</translation>
    </message>
    <message>
        <source>Use %1 as source</source>
        <translation>%1 als Quelle verwenden</translation>
    </message>
</context>
<context>
    <name>attune::ImportDialog</name>
    <message>
        <source>New Project from Clip</source>
        <translation>Neues Projekt aus Clip</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>Erster Frame</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Frames</translation>
    </message>
    <message>
        <source>Every n-th frame</source>
        <translation>Jeder n-te Frame</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 × %2 px · %3 frames · %4 fps · %5</source>
        <translation>%1 × %2 px · %3 Frames · %4 fps · %5</translation>
    </message>
    <message>
        <source>&amp;First frame</source>
        <translation>&amp;Erster Frame</translation>
    </message>
    <message>
        <source>F&amp;rames</source>
        <translation>&amp;Frames</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>Create Project</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <source>First frame of the clip</source>
        <translation>Erster Frame des Clips</translation>
    </message>
    <message>
        <source>As it is: %1 × %2 px</source>
        <translation>Unverändert: %1 × %2 px</translation>
    </message>
    <message>
        <source>Longest side %1 px</source>
        <translation>Längste Seite %1 px</translation>
    </message>
    <message>
        <source>%1 frames, %2 s, %3 of memory</source>
        <translation>%1 Frames, %2 s, %3 Speicher</translation>
    </message>
    <message>
        <source>&amp;Every n-th frame</source>
        <translation>Jeder &amp;n-te Frame</translation>
    </message>
</context>
<context>
    <name>attune::JobStrip</name>
    <message>
        <source>Running job</source>
        <translation>Laufender Auftrag</translation>
    </message>
    <message>
        <source>Share of the job that is done</source>
        <translation>Erledigter Anteil des Auftrags</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n waiting</source>
        <translation>
            <numerusform>%1 · %n wartet</numerusform>
            <numerusform>%1 · %n warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attune::LogModel</name>
    <message>
        <source>debug</source>
        <translation>Debug</translation>
    </message>
    <message>
        <source>info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>attune::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Least level shown</source>
        <translation>Niedrigste angezeigte Stufe</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Informationen</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Protokoll durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>&amp;Copy Log</source>
        <translation>Protokoll &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the chosen lines, or all of them</source>
        <translation>Die ausgewählten Zeilen kopieren, sonst alle</translation>
    </message>
    <message>
        <source>Log lines</source>
        <translation>Protokollzeilen</translation>
    </message>
    <message>
        <source>Nothing has been said yet that fits the filter.</source>
        <translation>Noch gibt es keine Meldung, die zum Filter passt.</translation>
    </message>
    <message>
        <source>Show all lines</source>
        <translation>Alle Zeilen zeigen</translation>
    </message>
    <message>
        <source>Show &amp;All Log Lines</source>
        <translation>Alle Protoko&amp;llzeilen zeigen</translation>
    </message>
    <message>
        <source>Take the log&apos;s filter away: every level, whatever the words</source>
        <translation>Den Filter des Protokolls aufheben: jede Stufe, alle Wörter</translation>
    </message>
    <message>
        <source>The filter lets every line through.</source>
        <translation>Der Filter lässt jede Zeile durch.</translation>
    </message>
</context>
<context>
    <name>attune::MainWindow</name>
    <message>
        <source>Main</source>
        <translation>Hauptleiste</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Show or hide the panel %1</source>
        <translation>Bedienfeld %1 ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Attune</source>
        <translation>Attune</translation>
    </message>
    <message>
        <source>%1[*] — Attune</source>
        <translation>%1[*] – Attune</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Autosave failed: %1</source>
        <translation>Automatisches Speichern fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>%1 exportiert</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Tool Options</source>
        <translation>Werkzeugoptionen</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>Steering</source>
        <translation>Steuerung</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Undo History</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the window; unsaved work is asked about</source>
        <translation>Das Fenster schließen; bei ungespeicherter Arbeit wird nachgefragt</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last edit</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Make the edit that was taken back again</source>
        <translation>Die zurückgenommene Änderung erneut ausführen</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Befehle …</translation>
    </message>
    <message>
        <source>Find an action by its name and do it</source>
        <translation>Eine Aktion nach ihrem Namen finden und ausführen</translation>
    </message>
    <message>
        <source>&amp;Shortcuts…</source>
        <translation>&amp;Tastenkürzel …</translation>
    </message>
    <message>
        <source>Find an action, and see or change its keys</source>
        <translation>Eine Aktion finden und ihr Tastenkürzel ansehen oder ändern</translation>
    </message>
    <message>
        <source>&amp;About Attune</source>
        <translation>Über &amp;Attune</translation>
    </message>
    <message>
        <source>Version, licence and what Attune builds on</source>
        <translation>Version, Lizenz und worauf Attune aufbaut</translation>
    </message>
    <message>
        <source>&amp;Canvas Only</source>
        <translation>Nur &amp;Viewer</translation>
    </message>
    <message>
        <source>Hide everything but the viewer, or bring it back</source>
        <translation>Alles außer dem Viewer ausblenden oder wieder einblenden</translation>
    </message>
    <message>
        <source>Ma&amp;ximise Panel</source>
        <translation>Bedienfeld ma&amp;ximieren</translation>
    </message>
    <message>
        <source>Give the whole window to the panel in use, or bring the others back</source>
        <translation>Dem aktiven Bedienfeld das ganze Fenster geben oder die anderen zurückholen</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>Voll&amp;bild</translation>
    </message>
    <message>
        <source>Cover the whole screen, or go back</source>
        <translation>Den ganzen Bildschirm füllen oder zurückkehren</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Dark panels, for long sittings</source>
        <translation>Dunkle Bedienfelder, für lange Sitzungen</translation>
    </message>
    <message>
        <source>Li&amp;ght</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Light panels, for bright rooms</source>
        <translation>Helle Bedienfelder, für helle Räume</translation>
    </message>
    <message>
        <source>&amp;Mask</source>
        <translation>&amp;Maske</translation>
    </message>
    <message>
        <source>Panels for painting masks</source>
        <translation>Bedienfelder zum Malen von Masken</translation>
    </message>
    <message>
        <source>&amp;Path</source>
        <translation>&amp;Pfad</translation>
    </message>
    <message>
        <source>Panels for drawing motion paths</source>
        <translation>Bedienfelder zum Zeichnen von Bewegungspfaden</translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation>&amp;Analyse</translation>
    </message>
    <message>
        <source>Panels for looking into the model</source>
        <translation>Bedienfelder für den Blick in das Modell</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Put this workspace&apos;s panels back where they were at first</source>
        <translation>Die Bedienfelder dieses Arbeitsbereichs an ihren ursprünglichen Platz zurücksetzen</translation>
    </message>
    <message>
        <source>Open a project first.</source>
        <translation>Zuerst ein Projekt öffnen.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>Nothing was taken back.</source>
        <translation>Es wurde nichts zurückgenommen.</translation>
    </message>
    <message>
        <source>About Attune</source>
        <translation>Über Attune</translation>
    </message>
    <message>
        <source>&lt;b&gt;Attune %1&lt;/b&gt;</source>
        <translation>&lt;b&gt;Attune %1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Edits short clips by steering the attention of a video model.

Free software under the GNU General Public License, version 3 or later. Built on Qt %1, QCustomPlot, LibTorch, FFmpeg and OpenCV.</source>
        <translation>Bearbeitet kurze Clips durch Steuern der Aufmerksamkeit eines Videomodells.

Freie Software unter der GNU General Public License, Version 3 oder neuer. Aufgebaut auf Qt %1, QCustomPlot, LibTorch, FFmpeg und OpenCV.</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>&amp;Diagnose …</translation>
    </message>
    <message>
        <source>What to copy into the report of a fault</source>
        <translation>Was in die Meldung eines Fehlers gehört</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>Language, theme, autosave and memory</source>
        <translation>Sprache, Erscheinungsbild, automatisches Sichern und Speicher</translation>
    </message>
    <message>
        <source>&amp;Help…</source>
        <translation>&amp;Hilfe …</translation>
    </message>
    <message>
        <source>Read about the panel in use</source>
        <translation>Über das benutzte Bedienfeld lesen</translation>
    </message>
</context>
<context>
    <name>attune::MapPins</name>
    <message>
        <source>Pinned maps</source>
        <translation>Angeheftete Karten</translation>
    </message>
    <message>
        <source>Unpin map %1</source>
        <translation>Karte %1 lösen</translation>
    </message>
    <message>
        <source>Unpin this map</source>
        <translation>Diese Karte lösen</translation>
    </message>
    <message>
        <source>all sites</source>
        <translation>alle Stellen</translation>
    </message>
    <message>
        <source>entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>%1, step %2
%3, %4</source>
        <translation>%1, Schritt %2
%3, %4</translation>
    </message>
    <message>
        <source>no map</source>
        <translation>keine Karte</translation>
    </message>
    <message>
        <source>Pin another map to compare the two.</source>
        <translation>Eine weitere Karte anheften, um beide zu vergleichen.</translation>
    </message>
    <message>
        <source>One of the two was not recorded.</source>
        <translation>Eine der beiden wurde nicht aufgezeichnet.</translation>
    </message>
    <message>
        <source>The two overlap by %1 %.</source>
        <translation>Beide überlappen sich zu %1 %.</translation>
    </message>
</context>
<context>
    <name>attune::MaskPropagator</name>
    <message>
        <source>Propagate forward</source>
        <translation>Vorwärts verfolgen</translation>
    </message>
    <message>
        <source>Propagate back</source>
        <translation>Rückwärts verfolgen</translation>
    </message>
    <message>
        <source>Propagate again</source>
        <translation>Erneut verfolgen</translation>
    </message>
    <message>
        <source>Fill between keys by flow</source>
        <translation>Zwischen Keyframes mit optischem Fluss füllen</translation>
    </message>
    <message>
        <source>Masks are being propagated already.</source>
        <translation>Es werden bereits Masken verfolgt.</translation>
    </message>
    <message>
        <source>Select an object first.</source>
        <translation>Zuerst ein Objekt auswählen.</translation>
    </message>
    <message>
        <source>The object is locked.</source>
        <translation>Das Objekt ist gesperrt.</translation>
    </message>
    <message>
        <source>The source clip is missing.</source>
        <translation>Der Quellclip fehlt.</translation>
    </message>
    <message>
        <source>Paint a mask of the object first.</source>
        <translation>Zuerst eine Maske des Objekts malen.</translation>
    </message>
    <message>
        <source>Go to a frame between two painted keys.</source>
        <translation>Zu einem Frame zwischen zwei gemalten Keyframes gehen.</translation>
    </message>
    <message>
        <source>There is no painted key at this frame or before it.</source>
        <translation>In diesem Frame oder davor gibt es keinen gemalten Keyframe.</translation>
    </message>
    <message>
        <source>The next frame is a painted key, or the clip&apos;s end.</source>
        <translation>Der nächste Frame ist ein gemalter Keyframe, oder der Clip endet hier.</translation>
    </message>
    <message>
        <source>The mask is empty in frame %1; paint it first.</source>
        <translation>Die Maske ist in Frame %1 leer; sie zuerst malen.</translation>
    </message>
    <message>
        <source>The object is gone.</source>
        <translation>Das Objekt ist nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>The object could not be followed.</source>
        <translation>Das Objekt ließ sich nicht verfolgen.</translation>
    </message>
    <message>
        <source>%1 frames, %2 of them doubtful</source>
        <translation>%1 Frames, davon %2 unsicher</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>%1 Frames</translation>
    </message>
</context>
<context>
    <name>attune::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Object</source>
        <translation>&amp;Objekt</translation>
    </message>
    <message>
        <source>&amp;Mask</source>
        <translation>&amp;Maske</translation>
    </message>
    <message>
        <source>&amp;Path</source>
        <translation>&amp;Pfad</translation>
    </message>
    <message>
        <source>&amp;Attention</source>
        <translation>A&amp;ufmerksamkeit</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Generieren</translation>
    </message>
    <message>
        <source>Play&amp;back</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>Werk&amp;zeuge</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>Verla&amp;uf</translation>
    </message>
    <message>
        <source>Pa&amp;nels</source>
        <translation>&amp;Bedienfelder</translation>
    </message>
    <message>
        <source>Int&amp;erpolation</source>
        <translation>In&amp;terpolation</translation>
    </message>
    <message>
        <source>&amp;Visibility</source>
        <translation>Sicht&amp;barkeit</translation>
    </message>
    <message>
        <source>&amp;Easing</source>
        <translation>&amp;Weicher Übergang</translation>
    </message>
</context>
<context>
    <name>attune::MissingMediaDialog</name>
    <message>
        <source>Missing Clip</source>
        <translation>Fehlender Clip</translation>
    </message>
    <message>
        <source>The clip of this project was not found</source>
        <translation>Der Clip dieses Projekts wurde nicht gefunden</translation>
    </message>
    <message>
        <source>It was looked for there and beside the project. Masks, paths and runs are open either way.</source>
        <translation>Gesucht wurde dort und neben dem Projekt. Masken, Pfade und Läufe sind in jedem Fall zugänglich.</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Locate a Folder of Pictures…</source>
        <translation>Bilderordner suchen …</translation>
    </message>
    <message>
        <source>Go On Without</source>
        <translation>Ohne Clip fortfahren</translation>
    </message>
    <message>
        <source>Locate %1</source>
        <translation>%1 suchen</translation>
    </message>
    <message>
        <source>Another clip lies in the place of this project&apos;s</source>
        <translation>An der Stelle dieses Projektclips liegt ein anderer Clip</translation>
    </message>
    <message>
        <source>The file is there, but is not the one that the project was made with: masks and paths may not fit it. The right one was looked for beside the project as well.</source>
        <translation>Die Datei ist vorhanden, aber nicht die, mit der das Projekt angelegt wurde: Masken und Pfade passen womöglich nicht dazu. Die richtige wurde auch neben dem Projekt gesucht.</translation>
    </message>
    <message>
        <source>Use It All the Same</source>
        <translation>Trotzdem verwenden</translation>
    </message>
</context>
<context>
    <name>attune::ModelListModel</name>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>%1 auf dem Datenträger</translation>
    </message>
    <message>
        <source>%1 for %2 frames of %3 × %4</source>
        <translation>%1 für %2 Frames mit %3 × %4</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Startmodell</translation>
    </message>
    <message>
        <source>comes with Attune</source>
        <translation>in Attune enthalten</translation>
    </message>
</context>
<context>
    <name>attune::ModelsPanel</name>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>NVIDIA GPU</source>
        <translation>NVIDIA-GPU</translation>
    </message>
    <message>
        <source>32 bit</source>
        <translation>32 Bit</translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation>bfloat16</translation>
    </message>
    <message>
        <source>float16</source>
        <translation>float16</translation>
    </message>
    <message>
        <source>Choose device</source>
        <translation>Gerät wählen</translation>
    </message>
    <message>
        <source>Choose precision</source>
        <translation>Genauigkeit wählen</translation>
    </message>
    <message>
        <source>Add &amp;model folder…</source>
        <translation>Modell&amp;ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Use a model that lies in a folder in diffusers layout; nothing is copied</source>
        <translation>Ein Modell aus einem Ordner mit diffusers-Struktur verwenden; nichts wird kopiert</translation>
    </message>
    <message>
        <source>&amp;Use model</source>
        <translation>Modell &amp;verwenden</translation>
    </message>
    <message>
        <source>Run this project with the selected model</source>
        <translation>Dieses Projekt mit dem ausgewählten Modell ausführen</translation>
    </message>
    <message>
        <source>Remove model from &amp;list</source>
        <translation>Modell aus der &amp;Liste entfernen</translation>
    </message>
    <message>
        <source>Take the folder off the list; its files stay where they are</source>
        <translation>Den Ordner aus der Liste nehmen; seine Dateien bleiben, wo sie sind</translation>
    </message>
    <message>
        <source>Read m&amp;odel again</source>
        <translation>&amp;Modell neu einlesen</translation>
    </message>
    <message>
        <source>Look at the folder again, after a change</source>
        <translation>Den Ordner nach einer Änderung neu einlesen</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>%1 of memory free</source>
        <translation>%1 Speicher frei</translation>
    </message>
    <message>
        <source>Select a model first.</source>
        <translation>Zuerst ein Modell auswählen.</translation>
    </message>
    <message>
        <source>Open or make a project first.</source>
        <translation>Zuerst ein Projekt öffnen oder anlegen.</translation>
    </message>
    <message>
        <source>The folder is not a whole model.</source>
        <translation>Der Ordner enthält kein vollständiges Modell.</translation>
    </message>
    <message>
        <source>The project uses it.</source>
        <translation>Das Projekt verwendet dieses Modell.</translation>
    </message>
    <message>
        <source>The starter model comes with the program.</source>
        <translation>Das Startmodell gehört zum Programm.</translation>
    </message>
    <message>
        <source>Add a model folder</source>
        <translation>Modellordner hinzufügen</translation>
    </message>
    <message>
        <source>Choose model</source>
        <translation>Modell wählen</translation>
    </message>
</context>
<context>
    <name>attune::ObjectDelegate</name>
    <message>
        <source>the rest of the frame</source>
        <translation>der Rest des Frames</translation>
    </message>
    <message>
        <source>Name of the object</source>
        <translation>Name des Objekts</translation>
    </message>
</context>
<context>
    <name>attune::ObjectListModel</name>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>What no object covers; the whole prompt describes it</source>
        <translation>Was kein Objekt bedeckt; der ganze Prompt beschreibt es</translation>
    </message>
    <message>
        <source>Not bound to words of the prompt yet</source>
        <translation>Noch nicht an Wörter des Prompts gebunden</translation>
    </message>
    <message>
        <source>“%1” is not in the prompt any more</source>
        <translation>„%1“ steht nicht mehr im Prompt</translation>
    </message>
    <message>
        <source>Bound to “%1”</source>
        <translation>An „%1“ gebunden</translation>
    </message>
    <message>
        <source>Bound to “%1”; paint where it is</source>
        <translation>An „%1“ gebunden; als Nächstes malen, wo das Objekt ist</translation>
    </message>
    <message>
        <source>bound to %1</source>
        <translation>an %1 gebunden</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>Rename object</source>
        <translation>Objekt umbenennen</translation>
    </message>
    <message>
        <source>Show object</source>
        <translation>Objekt einblenden</translation>
    </message>
    <message>
        <source>Hide object</source>
        <translation>Objekt ausblenden</translation>
    </message>
    <message>
        <source>Lock object</source>
        <translation>Objekt sperren</translation>
    </message>
    <message>
        <source>Unlock object</source>
        <translation>Objekt entsperren</translation>
    </message>
    <message>
        <source>Reorder objects</source>
        <translation>Objekte umordnen</translation>
    </message>
</context>
<context>
    <name>attune::ObjectsPanel</name>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Objects, front first</source>
        <translation>Objekte, vorderstes zuerst</translation>
    </message>
    <message>
        <source>Bind</source>
        <translation>Binden</translation>
    </message>
    <message>
        <source>Bind the object to words of the prompt</source>
        <translation>Das Objekt an Wörter des Prompts binden</translation>
    </message>
    <message>
        <source>An object is a thing in the clip that you mark, move and bind to words of the prompt.</source>
        <translation>Ein Objekt ist etwas im Clip, das sich markieren, verschieben und an Wörter des Prompts binden lässt.</translation>
    </message>
    <message>
        <source>&amp;Add object</source>
        <translation>Objekt &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Add an object to mark and move</source>
        <translation>Ein Objekt zum Markieren und Verschieben hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Duplicate object</source>
        <translation>Objekt &amp;duplizieren</translation>
    </message>
    <message>
        <source>Copy the object with its mask and path</source>
        <translation>Das Objekt mit Maske und Pfad kopieren</translation>
    </message>
    <message>
        <source>&amp;Rename object</source>
        <translation>Objekt &amp;umbenennen</translation>
    </message>
    <message>
        <source>Give the object another name</source>
        <translation>Dem Objekt einen anderen Namen geben</translation>
    </message>
    <message>
        <source>D&amp;elete object</source>
        <translation>Objekt &amp;löschen</translation>
    </message>
    <message>
        <source>Take the object and its masks out of the project</source>
        <translation>Das Objekt und seine Masken aus dem Projekt entfernen</translation>
    </message>
    <message>
        <source>&amp;Unbind words</source>
        <translation>Bindung an &amp;Wörter lösen</translation>
    </message>
    <message>
        <source>Let the object stand for no words of the prompt</source>
        <translation>Das Objekt für keine Wörter des Prompts mehr stehen lassen</translation>
    </message>
    <message>
        <source>Show or &amp;hide object</source>
        <translation>Objekt &amp;ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show or hide the object in the viewer</source>
        <translation>Das Objekt im Viewer ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show or hide object</source>
        <translation>Objekt ein- oder ausblenden</translation>
    </message>
    <message>
        <source>&amp;Lock or unlock object</source>
        <translation>Objekt &amp;sperren oder entsperren</translation>
    </message>
    <message>
        <source>Guard the object against edits</source>
        <translation>Das Objekt vor Änderungen schützen</translation>
    </message>
    <message>
        <source>Lock or unlock object</source>
        <translation>Objekt sperren oder entsperren</translation>
    </message>
    <message>
        <source>Bring &amp;forward</source>
        <translation>Nach &amp;vorn stellen</translation>
    </message>
    <message>
        <source>Put the object before the one above it</source>
        <translation>Das Objekt vor das darüberliegende stellen</translation>
    </message>
    <message>
        <source>Send &amp;back</source>
        <translation>&amp;Nach hinten stellen</translation>
    </message>
    <message>
        <source>Put the object behind the one below it</source>
        <translation>Das Objekt hinter das darunterliegende stellen</translation>
    </message>
    <message>
        <source>Open or make a project first.</source>
        <translation>Zuerst ein Projekt öffnen oder anlegen.</translation>
    </message>
    <message>
        <source>Select an object first.</source>
        <translation>Zuerst ein Objekt auswählen.</translation>
    </message>
    <message>
        <source>The object is locked.</source>
        <translation>Das Objekt ist gesperrt.</translation>
    </message>
    <message>
        <source>It is bound to no words.</source>
        <translation>Das Objekt ist an keine Wörter gebunden.</translation>
    </message>
    <message>
        <source>It is in front of all others.</source>
        <translation>Das Objekt liegt vor allen anderen.</translation>
    </message>
    <message>
        <source>It is behind all others.</source>
        <translation>Das Objekt liegt hinter allen anderen.</translation>
    </message>
    <message>
        <source>Write a prompt first</source>
        <translation>Zuerst einen Prompt schreiben</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Add object</source>
        <translation>Objekt hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate object</source>
        <translation>Objekt duplizieren</translation>
    </message>
    <message>
        <source>Delete object</source>
        <translation>Objekt löschen</translation>
    </message>
    <message>
        <source>Unbind words</source>
        <translation>Bindung an Wörter lösen</translation>
    </message>
    <message>
        <source>Bind to “%1”</source>
        <translation>An „%1“ binden</translation>
    </message>
    <message>
        <source>Reorder objects</source>
        <translation>Reihenfolge der Objekte ändern</translation>
    </message>
</context>
<context>
    <name>attune::Playback</name>
    <message>
        <source>Set in frame</source>
        <translation>In-Punkt setzen</translation>
    </message>
    <message>
        <source>Set out frame</source>
        <translation>Out-Punkt setzen</translation>
    </message>
    <message>
        <source>Clear in and out</source>
        <translation>In- und Out-Punkt löschen</translation>
    </message>
</context>
<context>
    <name>attune::Plot</name>
    <message>
        <source>%1: a chart is saved as .png, .svg or .csv; name it so</source>
        <translation>%1: Ein Diagramm wird als .png, .svg oder .csv gespeichert; benennen Sie es so</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>attune::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>Files and memory as they were at first</source>
        <translation>Dateien und Speicher wie am Anfang</translation>
    </message>
    <message>
        <source>Shortcuts…</source>
        <translation>Tastenkürzel …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Aussehen und Sprache</translation>
    </message>
    <message>
        <source>Files and memory</source>
        <translation>Dateien und Speicher</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>In force when this dialog closes</source>
        <translation>Gilt, sobald dieser Dialog geschlossen wird</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Dark panels for long work, light ones for bright rooms</source>
        <translation>Dunkle Bedienfelder für lange Arbeit, helle für helle Räume</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>Autosave every</source>
        <translation>Automatisch sichern alle</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Memory for undo</source>
        <translation>Speicher für Rückgängig</translation>
    </message>
    <message>
        <source>Older steps go to the disk; for projects that are opened from now on</source>
        <translation>Ältere Schritte kommen auf die Platte; für Projekte, die ab jetzt geöffnet werden</translation>
    </message>
    <message>
        <source>Memory for clips of runs</source>
        <translation>Speicher für Clips der Läufe</translation>
    </message>
    <message>
        <source>Beyond it the oldest runs without a star lose their clips</source>
        <translation>Darüber hinaus verlieren die ältesten Läufe ohne Stern ihre Clips</translation>
    </message>
    <message>
        <source>Memory for attention maps</source>
        <translation>Speicher für Aufmerksamkeitskarten</translation>
    </message>
    <message>
        <source>Beyond it the oldest steps keep their numbers alone</source>
        <translation>Darüber hinaus behalten die ältesten Schritte nur ihre Zahlen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Size of the interface</source>
        <translation>Größe der Oberfläche</translation>
    </message>
    <message>
        <source>From the next start on</source>
        <translation>Ab dem nächsten Start</translation>
    </message>
    <message>
        <source>A whole copy of the project; every edit between is kept as well</source>
        <translation>Eine ganze Kopie des Projekts; jede Änderung dazwischen bleibt ebenfalls erhalten</translation>
    </message>
</context>
<context>
    <name>attune::ProjectFiles</name>
    <message>
        <source>Open Project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Open a Copy</source>
        <translation>Kopie öffnen</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Locate Clip</source>
        <translation>Clip suchen</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>%1 wird geprüft</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Attune</source>
        <translation>Attune</translation>
    </message>
    <message>
        <source>&amp;New from Clip…</source>
        <translation>&amp;Neu aus Clip …</translation>
    </message>
    <message>
        <source>Choose a video or a picture and begin a project with it</source>
        <translation>Ein Video oder ein Bild wählen und damit ein Projekt beginnen</translation>
    </message>
    <message>
        <source>New from &amp;Pictures…</source>
        <translation>Neu aus Bil&amp;dern …</translation>
    </message>
    <message>
        <source>Choose a folder of numbered PNG or JPEG pictures</source>
        <translation>Einen Ordner mit nummerierten PNG- oder JPEG-Bildern wählen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open a project or a clip</source>
        <translation>Ein Projekt oder einen Clip öffnen</translation>
    </message>
    <message>
        <source>New from Clip&amp;board</source>
        <translation>Neu aus &amp;Zwischenablage</translation>
    </message>
    <message>
        <source>Open the file that was copied in the file manager</source>
        <translation>Die im Dateimanager kopierte Datei öffnen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Das Projekt speichern</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Save the project under another name</source>
        <translation>Das Projekt unter einem anderen Namen speichern</translation>
    </message>
    <message>
        <source>Locate Me&amp;dia…</source>
        <translation>&amp;Medien suchen …</translation>
    </message>
    <message>
        <source>Find the project&apos;s clip where it lies now</source>
        <translation>Den Clip des Projekts an seinem jetzigen Ort suchen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Write a result, masks or paths to a file</source>
        <translation>Ergebnis, Masken oder Pfade in eine Datei schreiben</translation>
    </message>
    <message>
        <source>&amp;Close Project</source>
        <translation>&amp;Projekt schließen</translation>
    </message>
    <message>
        <source>Go back to the start page</source>
        <translation>Zur Startseite zurückkehren</translation>
    </message>
    <message>
        <source>C&amp;lear Recent Files</source>
        <translation>Liste zuletzt geöffneter Dateien &amp;leeren</translation>
    </message>
    <message>
        <source>Forget which files were open</source>
        <translation>Vergessen, welche Dateien geöffnet waren</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Zule&amp;tzt geöffnet</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Es ist kein Projekt geöffnet.</translation>
    </message>
    <message>
        <source>The project has no clip file.</source>
        <translation>Das Projekt hat keine Clip-Datei.</translation>
    </message>
    <message>
        <source>The clip is there.</source>
        <translation>Der Clip ist vorhanden.</translation>
    </message>
    <message>
        <source>Nothing was open yet</source>
        <translation>Noch nichts geöffnet</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Projects and clips (*.attune *.mp4 *.mov *.mkv *.webm *.avi *.gif *.png *.jpg *.jpeg);;Attune projects (*.attune);;All files (*)</source>
        <translation>Projekte und Clips (*.attune *.mp4 *.mov *.mkv *.webm *.avi *.gif *.png *.jpg *.jpeg);;Attune-Projekte (*.attune);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>New from Clip</source>
        <translation>Neu aus Clip</translation>
    </message>
    <message>
        <source>Clips (*.mp4 *.mov *.mkv *.webm *.avi *.gif *.png *.jpg *.jpeg);;All files (*)</source>
        <translation>Clips (*.mp4 *.mov *.mkv *.webm *.avi *.gif *.png *.jpg *.jpeg);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>New from Pictures</source>
        <translation>Neu aus Bildern</translation>
    </message>
    <message>
        <source>The clipboard holds no file; copy one in the file manager first.</source>
        <translation>Die Zwischenablage enthält keine Datei; zuerst eine im Dateimanager kopieren.</translation>
    </message>
    <message>
        <source>Save Project As</source>
        <translation>Projekt speichern unter</translation>
    </message>
    <message>
        <source>Attune projects (*.attune)</source>
        <translation>Attune-Projekte (*.attune)</translation>
    </message>
    <message>
        <source>Recovering %1</source>
        <translation>%1 wird wiederhergestellt</translation>
    </message>
    <message>
        <source>%1 (recovered)</source>
        <translation>%1 (wiederhergestellt)</translation>
    </message>
    <message>
        <source>Unsaved Changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>„%1“ enthält Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Run Going On</source>
        <translation>Lauf im Gange</translation>
    </message>
    <message>
        <source>A run is going on. Going on here cancels it.</source>
        <translation>Ein Lauf ist im Gange. Fortfahren bricht ihn ab.</translation>
    </message>
    <message>
        <source>Let It Run</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Cancel the Run</source>
        <translation>Lauf abbrechen</translation>
    </message>
    <message>
        <source>Collect Clip into Pro&amp;ject</source>
        <translation>Clip ins Projekt &amp;aufnehmen</translation>
    </message>
    <message>
        <source>Keep the clip&apos;s frames in the project file, which then opens without the clip&apos;s own; the status line says how much they add</source>
        <translation>Die Frames des Clips in die Projektdatei aufnehmen, die sich dann ohne die Clipdatei öffnen lässt; die Statuszeile nennt den Zuwachs</translation>
    </message>
    <message>
        <source>There is no clip to collect.</source>
        <translation>Es gibt keinen Clip zum Aufnehmen.</translation>
    </message>
    <message>
        <source>The project holds its clip already.</source>
        <translation>Das Projekt enthält seinen Clip bereits.</translation>
    </message>
    <message>
        <source>Only %1 was taken; for all the pictures of a folder, drop the folder</source>
        <translation>Nur %1 wurde übernommen; für alle Bilder eines Ordners den Ordner ablegen</translation>
    </message>
    <message>
        <source>Only %1 was taken; one file is opened at a time</source>
        <translation>Nur %1 wurde übernommen; es wird immer nur eine Datei geöffnet</translation>
    </message>
    <message>
        <source>The next save adds the clip to the project: %1</source>
        <translation>Das nächste Speichern legt den Clip in das Projekt: %1</translation>
    </message>
</context>
<context>
    <name>attune::PromptEdit</name>
    <message>
        <source>Bound to %1</source>
        <translation>An %1 gebunden</translation>
    </message>
    <message>
        <source>This model was never taught the word “%1”</source>
        <translation>Das Wort „%1“ hat dieses Modell nie gelernt</translation>
    </message>
</context>
<context>
    <name>attune::PromptPanel</name>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Edit prompt</source>
        <translation>Prompt bearbeiten</translation>
    </message>
    <message>
        <source>What the clip shall show, such as “a red ball on a meadow”</source>
        <translation>Was der Clip zeigen soll, etwa „a red ball on a meadow“</translation>
    </message>
    <message>
        <source>Source and negative prompt</source>
        <translation>Quellprompt und negativer Prompt</translation>
    </message>
    <message>
        <source>Source prompt</source>
        <translation>Quellprompt</translation>
    </message>
    <message>
        <source>Edit source prompt</source>
        <translation>Quellprompt bearbeiten</translation>
    </message>
    <message>
        <source>What the source shows, where that differs from the prompt</source>
        <translation>Was die Quelle zeigt, sofern es vom Prompt abweicht</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>Negativer Prompt</translation>
    </message>
    <message>
        <source>Edit negative prompt</source>
        <translation>Negativen Prompt bearbeiten</translation>
    </message>
    <message>
        <source>What to keep away from</source>
        <translation>Was vermieden werden soll</translation>
    </message>
    <message>
        <source>The source shows</source>
        <translation>Die Quelle zeigt</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the run</source>
        <translation>Den Lauf abbrechen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <source>Make or edit the clip as the project says</source>
        <translation>Den Clip nach den Angaben des Projekts erzeugen oder bearbeiten</translation>
    </message>
    <message>
        <source>Run &amp;next</source>
        <translation>Als &amp;Nächstes ausführen</translation>
    </message>
    <message>
        <source>Run before everything else that waits</source>
        <translation>Vor allem anderen ausführen, was wartet</translation>
    </message>
    <message>
        <source>&amp;Cancel run</source>
        <translation>Lauf a&amp;bbrechen</translation>
    </message>
    <message>
        <source>Stop the run that is going on, within a step</source>
        <translation>Den aktuellen Lauf innerhalb eines Schritts anhalten</translation>
    </message>
    <message>
        <source>Make object of &amp;words</source>
        <translation>Objekt &amp;aus Wörtern anlegen</translation>
    </message>
    <message>
        <source>Bind the words that are selected in the prompt to a new object</source>
        <translation>Die im Prompt ausgewählten Wörter an ein neues Objekt binden</translation>
    </message>
    <message>
        <source>Make object</source>
        <translation>Objekt anlegen</translation>
    </message>
    <message>
        <source>Reading the model…</source>
        <translation>Modell wird gelesen …</translation>
    </message>
    <message>
        <source>The model cannot be used: %1</source>
        <translation>Das Modell ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1 von %2 Token</translation>
    </message>
    <message>
        <source>The model reads %1; the end of the prompt is cut off.</source>
        <translation>Das Modell liest %1; das Ende des Prompts wird abgeschnitten.</translation>
    </message>
    <message>
        <source>How much of the prompt the model reads</source>
        <translation>Wie viel vom Prompt das Modell liest</translation>
    </message>
    <message>
        <source>New to this model: %1</source>
        <translation>Diesem Modell unbekannt: %1</translation>
    </message>
    <message>
        <source>Open or make a project first.</source>
        <translation>Zuerst ein Projekt öffnen oder anlegen.</translation>
    </message>
    <message>
        <source>Write a prompt first.</source>
        <translation>Zuerst einen Prompt schreiben.</translation>
    </message>
    <message>
        <source>Nothing runs.</source>
        <translation>Es läuft nichts.</translation>
    </message>
    <message>
        <source>It is stopping.</source>
        <translation>Der Lauf wird bereits angehalten.</translation>
    </message>
    <message>
        <source>Select words in the prompt first.</source>
        <translation>Zuerst Wörter im Prompt auswählen.</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>In die Warteschlange</translation>
    </message>
    <message>
        <source>Run edit</source>
        <translation>Bearbeitung ausführen</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Generieren</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Make object of “%1”</source>
        <translation>Objekt aus „%1“ anlegen</translation>
    </message>
    <message>
        <source>Draw what forms with the model&apos;s own decoder: sharp, but each step takes a decoding longer</source>
        <translation>Zeichnet, was entsteht, mit dem Decoder des Modells: scharf, aber jeder Schritt dauert um ein Dekodieren länger</translation>
    </message>
    <message>
        <source>Shar&amp;p preview</source>
        <translation>Scharfe Vors&amp;chau</translation>
    </message>
    <message>
        <source>Bind object</source>
        <translation>Objekt binden</translation>
    </message>
    <message>
        <source>Bind object to &amp;words</source>
        <translation>Objekt &amp;an Wörter binden</translation>
    </message>
    <message>
        <source>Bind %1 to the words that are selected in the prompt</source>
        <translation>%1 an die Wörter binden, die im Prompt ausgewählt sind</translation>
    </message>
    <message>
        <source>Needs %1 of %2 free</source>
        <translation>Braucht %1 von %2, die frei sind</translation>
    </message>
    <message>
        <source>Needs %1</source>
        <translation>Braucht %1</translation>
    </message>
    <message>
        <source>What the next run takes of memory, the model&apos;s weights among it</source>
        <translation>Was der nächste Lauf an Speicher braucht, die Gewichte des Modells eingeschlossen</translation>
    </message>
    <message>
        <source>It does not fit. Run says what to change.</source>
        <translation>Das passt nicht hinein. Ausführen sagt, was sich ändern lässt.</translation>
    </message>
    <message>
        <source>Bind to “%1”</source>
        <translation>An „%1“ binden</translation>
    </message>
</context>
<context>
    <name>attune::QueuePanel</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Clear &amp;queue</source>
        <translation>&amp;Warteschlange leeren</translation>
    </message>
    <message>
        <source>Cancel every run that waits; the current one goes on</source>
        <translation>Alle wartenden Läufe abbrechen; der aktuelle läuft weiter</translation>
    </message>
    <message>
        <source>Cancel &amp;all runs</source>
        <translation>Alle Läu&amp;fe abbrechen</translation>
    </message>
    <message>
        <source>Stop the current run and all that wait</source>
        <translation>Den aktuellen Lauf und alle wartenden anhalten</translation>
    </message>
    <message>
        <source>Clear &amp;ended runs</source>
        <translation>B&amp;eendete Läufe entfernen</translation>
    </message>
    <message>
        <source>Take ended runs off the list; results stay</source>
        <translation>Beendete Läufe aus der Liste nehmen; Ergebnisse bleiben erhalten</translation>
    </message>
    <message>
        <source>Cancel &amp;this run</source>
        <translation>&amp;Diesen Lauf abbrechen</translation>
    </message>
    <message>
        <source>Cancel the selected run</source>
        <translation>Den ausgewählten Lauf abbrechen</translation>
    </message>
    <message>
        <source>S&amp;how result</source>
        <translation>E&amp;rgebnis zeigen</translation>
    </message>
    <message>
        <source>Show what the selected run made</source>
        <translation>Zeigen, was der ausgewählte Lauf erzeugt hat</translation>
    </message>
    <message>
        <source>Recall see&amp;d</source>
        <translation>&amp;Seed übernehmen</translation>
    </message>
    <message>
        <source>Keep the selected run&apos;s seed for the next run</source>
        <translation>Den Seed des ausgewählten Laufs für den nächsten Lauf behalten</translation>
    </message>
    <message>
        <source>Runs: the current one, those that wait, those that ended</source>
        <translation>Läufe: der aktuelle, die wartenden und die beendeten</translation>
    </message>
    <message>
        <source>Runs wait here for their turn and show how far they are.</source>
        <translation>Hier warten Läufe, bis sie an der Reihe sind, und zeigen ihren Fortschritt.</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>Wartend: %1</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Untätig</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Es wartet nichts.</translation>
    </message>
    <message>
        <source>Nothing runs or waits.</source>
        <translation>Es läuft und wartet nichts.</translation>
    </message>
    <message>
        <source>No run has ended yet.</source>
        <translation>Noch ist kein Lauf beendet.</translation>
    </message>
    <message>
        <source>Select a run in the queue first.</source>
        <translation>Zuerst einen Lauf in der Warteschlange auswählen.</translation>
    </message>
    <message>
        <source>The run has ended.</source>
        <translation>Der Lauf ist beendet.</translation>
    </message>
    <message>
        <source>It has no result to show.</source>
        <translation>Der Lauf hat kein Ergebnis zum Zeigen.</translation>
    </message>
    <message>
        <source>The run was cancelled.</source>
        <translation>Der Lauf wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Recall seed</source>
        <translation>Seed übernehmen</translation>
    </message>
    <message>
        <source>Move run &amp;forward</source>
        <translation>Lauf nac&amp;h vorn stellen</translation>
    </message>
    <message>
        <source>Let the selected run go before the one above it</source>
        <translation>Den ausgewählten Lauf vor den darüber stellen</translation>
    </message>
    <message>
        <source>Move run &amp;back</source>
        <translation>Lauf nach hin&amp;ten stellen</translation>
    </message>
    <message>
        <source>Let the selected run wait for the one below it</source>
        <translation>Den ausgewählten Lauf hinter den darunter stellen</translation>
    </message>
    <message>
        <source>Only a run that waits can be moved.</source>
        <translation>Nur ein wartender Lauf lässt sich verschieben.</translation>
    </message>
    <message>
        <source>It is the first of those that wait.</source>
        <translation>Er ist der erste der wartenden.</translation>
    </message>
    <message>
        <source>It is the last of those that wait.</source>
        <translation>Er ist der letzte der wartenden.</translation>
    </message>
</context>
<context>
    <name>attune::RecipeForm</name>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Advice on sampling</source>
        <translation>Empfehlungen zum Sampling</translation>
    </message>
    <message>
        <source>Energy %1</source>
        <translation>Energie %1</translation>
    </message>
    <message>
        <source>Energy %1: %2</source>
        <translation>Energie %1: %2</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisierung</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Refinement %1</source>
        <translation>Verfeinerung %1</translation>
    </message>
    <message>
        <source>Keeping the source</source>
        <translation>Quelle bewahren</translation>
    </message>
    <message>
        <source>Windows over time</source>
        <translation>Zeitfenster</translation>
    </message>
    <message>
        <source>Attention maps</source>
        <translation>Aufmerksamkeitskarten</translation>
    </message>
    <message>
        <source>Attention sites</source>
        <translation>Aufmerksamkeitsstellen</translation>
    </message>
    <message>
        <source>Back to the preset&apos;s value</source>
        <translation>Zurück zum Wert der Vorlage</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>none; separate by commas</source>
        <translation>keine; durch Kommas trennen</translation>
    </message>
    <message>
        <source>preset: %1</source>
        <translation>Vorlage: %1</translation>
    </message>
</context>
<context>
    <name>attune::RecipePanel</name>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Re&amp;set recipe</source>
        <translation>Rezept &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Take back what this project changed in the recipe</source>
        <translation>Zurücknehmen, was dieses Projekt am Rezept geändert hat</translation>
    </message>
    <message>
        <source>Sa&amp;ve recipe as…</source>
        <translation>Rezept s&amp;peichern unter …</translation>
    </message>
    <message>
        <source>Keep the recipe as one of your own, for every project</source>
        <translation>Das Rezept als eigenes für alle Projekte behalten</translation>
    </message>
    <message>
        <source>Point at a value to read what it does.</source>
        <translation>Auf einen Wert zeigen, um zu lesen, was er bewirkt.</translation>
    </message>
    <message>
        <source>Your recipes</source>
        <translation>Eigene Rezepte</translation>
    </message>
    <message>
        <source>No method</source>
        <translation>Ohne Methode</translation>
    </message>
    <message>
        <source>The recipe is as it came.</source>
        <translation>Das Rezept ist unverändert.</translation>
    </message>
    <message>
        <source>Open or make a project first.</source>
        <translation>Zuerst ein Projekt öffnen oder anlegen.</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 ist nicht vorhanden</translation>
    </message>
    <message>
        <source>Choose another recipe.</source>
        <translation>Ein anderes Rezept wählen.</translation>
    </message>
    <message>
        <source>Choose recipe %1</source>
        <translation>Rezept %1 wählen</translation>
    </message>
    <message>
        <source>Change recipe</source>
        <translation>Rezept ändern</translation>
    </message>
    <message>
        <source>Reset recipe</source>
        <translation>Rezept zurücksetzen</translation>
    </message>
    <message>
        <source>Save recipe</source>
        <translation>Rezept speichern</translation>
    </message>
    <message>
        <source>Name of your recipe</source>
        <translation>Name des eigenen Rezepts</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>My %1</source>
        <translation>%1 (eigene Fassung)</translation>
    </message>
    <message>
        <source>%1 exists; save under another name.</source>
        <translation>%1 ist bereits vorhanden; unter einem anderen Namen speichern.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>This model asks for %1 steps; set them under Prompt.</source>
        <translation>Dieses Modell verlangt %1 Schritte; sie lassen sich unter Prompt einstellen.</translation>
    </message>
    <message>
        <source>This model asks for a guidance of %1; set it under Prompt.</source>
        <translation>Dieses Modell verlangt eine Guidance von %1; sie lässt sich unter Prompt einstellen.</translation>
    </message>
</context>
<context>
    <name>attune::RecoveryDialog</name>
    <message>
        <source>Recover Projects</source>
        <translation>Projekte wiederherstellen</translation>
    </message>
    <message>
        <source>Attune ended unexpectedly</source>
        <translation>Attune wurde unerwartet beendet</translation>
    </message>
    <message>
        <source>These projects had changes that were not saved. A recovered project opens as a new one; the saved file stays as it is.</source>
        <translation>Diese Projekte enthielten Änderungen, die nicht gespeichert waren. Ein wiederhergestelltes Projekt wird als neues geöffnet; die gespeicherte Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Projects that can be recovered</source>
        <translation>Wiederherstellbare Projekte</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Sicherungsstand</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Show Folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Decide Later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Never saved</source>
        <translation>Nie gespeichert</translation>
    </message>
</context>
<context>
    <name>attune::RunDatabase</name>
    <message>
        <source>Qt&apos;s database driver %1 is not installed; on Debian, install libqt6sql6-sqlite</source>
        <translation>Der Datenbanktreiber %1 von Qt ist nicht installiert; unter Debian installieren Sie libqt6sql6-sqlite</translation>
    </message>
    <message>
        <source>%1: cannot be opened (%2); see that its folder can be written to</source>
        <translation>%1: lässt sich nicht öffnen (%2); sorgen Sie dafür, dass der Ordner beschreibbar ist</translation>
    </message>
    <message>
        <source>%1: user_version: %2 is of a newer Attune, this one knows %3; update Attune, or move the file away</source>
        <translation>%1: user_version: %2 stammt von einem neueren Attune, dieses kennt %3; aktualisieren Sie Attune oder legen Sie die Datei woandershin</translation>
    </message>
    <message>
        <source>%1: is damaged and cannot be set aside; remove it</source>
        <translation>%1: ist beschädigt und lässt sich nicht beiseitelegen; entfernen Sie die Datei</translation>
    </message>
    <message>
        <source>%1; see that the file can be written and the disk is not full</source>
        <translation>%1; sorgen Sie dafür, dass die Datei beschreibbar und der Datenträger nicht voll ist</translation>
    </message>
</context>
<context>
    <name>attune::RunFinder</name>
    <message>
        <source>&amp;Find Runs…</source>
        <translation>Läufe &amp;finden …</translation>
    </message>
    <message>
        <source>Find a run of any saved project by its words</source>
        <translation>Einen Lauf irgendeines gespeicherten Projekts an seinen Wörtern finden</translation>
    </message>
</context>
<context>
    <name>attune::RunOptions</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Width, pixels</source>
        <translation>Breite in Pixeln</translation>
    </message>
    <message>
        <source>Height, pixels</source>
        <translation>Höhe in Pixeln</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Frames</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>The same seed and settings make the same clip. Empty: a new one each run.</source>
        <translation>Gleicher Seed und gleiche Einstellungen ergeben den gleichen Clip. Leer: bei jedem Lauf ein neuer Seed.</translation>
    </message>
    <message>
        <source>Draw a seed and keep it</source>
        <translation>Einen Seed auslosen und behalten</translation>
    </message>
    <message>
        <source>Draw a seed</source>
        <translation>Seed auslosen</translation>
    </message>
    <message>
        <source>Keep the seed</source>
        <translation>Seed behalten</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guidance</translation>
    </message>
    <message>
        <source>How strongly the model follows the prompt.</source>
        <translation>Wie stark das Modell dem Prompt folgt.</translation>
    </message>
    <message>
        <source>Denoising steps: more take longer.</source>
        <translation>Entrauschungsschritte: mehr Schritte dauern länger.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Change seed</source>
        <translation>Seed ändern</translation>
    </message>
    <message>
        <source>Change steps</source>
        <translation>Schritte ändern</translation>
    </message>
    <message>
        <source>Change frames</source>
        <translation>Frames ändern</translation>
    </message>
    <message>
        <source>Change guidance</source>
        <translation>Guidance ändern</translation>
    </message>
    <message>
        <source>Change size</source>
        <translation>Größe ändern</translation>
    </message>
    <message>
        <source>New seed each run</source>
        <translation>Neuer Seed bei jedem Lauf</translation>
    </message>
    <message>
        <source>new each run</source>
        <translation>bei jedem Lauf neu</translation>
    </message>
    <message>
        <source>new each run (last %1)</source>
        <translation>bei jedem Lauf neu (zuletzt %1)</translation>
    </message>
    <message>
        <source>The seed is kept; press to draw a new one each run</source>
        <translation>Der Seed wird behalten; drücken, um bei jedem Lauf einen neuen auszulosen</translation>
    </message>
    <message>
        <source>Keep the last run&apos;s seed</source>
        <translation>Den Seed des letzten Laufs behalten</translation>
    </message>
    <message>
        <source>An edit has the frames of its source.</source>
        <translation>Eine Bearbeitung hat die Frames ihrer Quelle.</translation>
    </message>
    <message>
        <source>How many frames are made.</source>
        <translation>Wie viele Frames erzeugt werden.</translation>
    </message>
    <message>
        <source>auto (%1)</source>
        <translation>auto (%1)</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>How many frames are made: %1 at a time, more with a recipe that has windows.</source>
        <translation>Wie viele Frames entstehen: %1 auf einmal, mehr mit einem Rezept, das Fenster hat.</translation>
    </message>
    <message>
        <source>Width of what the model makes, in pixels: a multiple of %1.</source>
        <translation>Breite dessen, was das Modell macht, in Pixeln: ein Vielfaches von %1.</translation>
    </message>
    <message>
        <source>Height of what the model makes, in pixels: a multiple of %1.</source>
        <translation>Höhe dessen, was das Modell macht, in Pixeln: ein Vielfaches von %1.</translation>
    </message>
</context>
<context>
    <name>attune::RunProblemDialog</name>
    <message>
        <source>Free memory is %1 % of what the run needs</source>
        <translation>Der freie Speicher deckt %1 % dessen, was der Lauf braucht</translation>
    </message>
</context>
<context>
    <name>attune::RunSheetDialog</name>
    <message>
        <source>Select two or more runs that made a clip.</source>
        <translation>Zwei oder mehr Läufe auswählen, die einen Clip gemacht haben.</translation>
    </message>
    <message>
        <source>Select %1 runs at most.</source>
        <translation>Höchstens %1 Läufe auswählen.</translation>
    </message>
    <message>
        <source>Contact Sheet</source>
        <translation>Kontaktbogen</translation>
    </message>
    <message>
        <source>Runs of the sheet</source>
        <translation>Läufe des Bogens</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>By seed</source>
        <translation>Nach Seed</translation>
    </message>
    <message>
        <source>In the order made</source>
        <translation>In der Reihenfolge ihrer Entstehung</translation>
    </message>
    <message>
        <source>Play all</source>
        <translation>Alle abspielen</translation>
    </message>
    <message>
        <source>Play all clips together</source>
        <translation>Alle Clips zusammen abspielen</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>Show in &amp;Viewer</source>
        <translation>Im &amp;Viewer zeigen</translation>
    </message>
    <message>
        <source>Show in viewer</source>
        <translation>Im Viewer zeigen</translation>
    </message>
    <message>
        <source>Show the chosen run in the viewer</source>
        <translation>Den gewählten Lauf im Viewer zeigen</translation>
    </message>
    <message>
        <source>What is saved</source>
        <translation>Was gespeichert wird</translation>
    </message>
    <message>
        <source>This frame of each</source>
        <translation>Dieser Frame von jedem</translation>
    </message>
    <message>
        <source>A row of frames each</source>
        <translation>Je eine Zeile von Frames</translation>
    </message>
    <message>
        <source>Frames in a row</source>
        <translation>Frames in einer Zeile</translation>
    </message>
    <message>
        <source> frames</source>
        <translation> Frames</translation>
    </message>
    <message>
        <source>How many frames of each run, evenly spaced</source>
        <translation>Wie viele Frames von jedem Lauf, in gleichem Abstand</translation>
    </message>
    <message>
        <source>&amp;Save Picture…</source>
        <translation>Bild &amp;speichern …</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Save the sheet as a PNG</source>
        <translation>Den Bogen als PNG speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 of %2 runs are done</source>
        <translation>%1 von %2 Läufen sind fertig</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Save Contact Sheet</source>
        <translation>Kontaktbogen speichern</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>%1: a contact sheet is saved as .png; name it so</source>
        <translation>%1: Ein Kontaktbogen wird als .png gespeichert; so benennen</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
</context>
<context>
    <name>attune::RunStore</name>
    <message>
        <source>there</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>%1: words</source>
        <translation>%1: Wörter</translation>
    </message>
    <message>
        <source>%1: mask</source>
        <translation>%1: Maske</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n Keyframe</numerusform>
            <numerusform>%n Keyframes</numerusform>
        </translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>%1: path</source>
        <translation>%1: Pfad</translation>
    </message>
    <message>
        <source>the recipe&apos;s own</source>
        <translation>wie im Rezept</translation>
    </message>
    <message>
        <source>the model&apos;s own</source>
        <translation>wie im Modell</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Source prompt</source>
        <translation>Quellprompt</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>Negativer Prompt</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Recipe&apos;s fields</source>
        <translation>Felder des Rezepts</translation>
    </message>
    <message>
        <source>as they come</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guidance</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Frames</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Scheduler</source>
        <translation>Scheduler</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Entstanden</translation>
    </message>
    <message>
        <source>from nothing</source>
        <translation>ohne Quelle</translation>
    </message>
    <message>
        <source>of the source</source>
        <translation>aus der Quelle</translation>
    </message>
    <message>
        <source>Unchanged outside</source>
        <translation>Außen unverändert</translation>
    </message>
    <message>
        <source>Flicker</source>
        <translation>Flimmern</translation>
    </message>
    <message>
        <source>path gain</source>
        <translation>Pfadtreue</translation>
    </message>
    <message>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
    <message>
        <source>unchanged outside: %1 dB</source>
        <translation>außen unverändert: %1 dB</translation>
    </message>
    <message>
        <source>%1 follows its path by %2 %</source>
        <translation>%1 folgt dem Pfad zu %2 %</translation>
    </message>
    <message>
        <source>%1 in its mask: IoU %2</source>
        <translation>%1 in der Maske: IoU %2</translation>
    </message>
    <message>
        <source>“%1” · %2</source>
        <translation>„%1“ · %2</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Seed %1</translation>
    </message>
    <message>
        <source>%1 · frame %2</source>
        <translation>%1 · Frame %2</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>mit Stern</translation>
    </message>
    <message>
        <source>flicker %1 %</source>
        <translation>Flimmern %1 %</translation>
    </message>
    <message>
        <source>path %1 %</source>
        <translation>Pfad %1 %</translation>
    </message>
    <message>
        <source>IoU %1</source>
        <translation>IoU %1</translation>
    </message>
    <message>
        <source>outside %1 dB</source>
        <translation>außen %1 dB</translation>
    </message>
</context>
<context>
    <name>attune::RunTileDelegate</name>
    <message>
        <source>Seed %1</source>
        <translation>Seed %1</translation>
    </message>
</context>
<context>
    <name>attune::ShortcutModel</name>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
</context>
<context>
    <name>attune::ShortcutsDialog</name>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Viewer</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search actions</source>
        <translation>Aktionen suchen</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Aktionen und Tastenkürzel suchen</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tastenkürzel</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neues Tastenkürzel</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Press the new keys, then Set. Set without keys leaves it none.</source>
        <translation>Die neuen Tasten drücken, dann „Setzen“. „Setzen“ ohne Tasten entfernt das Tastenkürzel.</translation>
    </message>
    <message>
        <source>Choose an action to change its keys.</source>
        <translation>Eine Aktion wählen, um ihr Tastenkürzel zu ändern.</translation>
    </message>
    <message>
        <source>%1 already belongs to “%2”.</source>
        <translation>%1 gehört schon zu „%2“.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Reset All</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Give every action the scheme&apos;s own keys again</source>
        <translation>Jeder Aktion wieder die Kürzel des Schemas geben</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Keys as in programs of another kind; keys of your own stay where they can</source>
        <translation>Kürzel wie in Programmen anderer Art; eigene Kürzel bleiben, wo sie können</translation>
    </message>
    <message>
        <source>Export Shortcuts</source>
        <translation>Tastenkürzel exportieren</translation>
    </message>
    <message>
        <source>Import Shortcuts</source>
        <translation>Tastenkürzel importieren</translation>
    </message>
    <message>
        <source>Shortcuts (*.json)</source>
        <translation>Tastenkürzel (*.json)</translation>
    </message>
    <message>
        <source>The keys are those of %1 now.</source>
        <translation>Die Kürzel sind jetzt die aus %1.</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>attune::SiteDelegate</name>
    <message>
        <source>no map</source>
        <translation>keine Karte</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>attune::SiteModel</name>
    <message>
        <source>“%1”, step %2 of %3</source>
        <translation>„%1“, Schritt %2 von %3</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>sparse</source>
        <translation>dünn</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>joint</source>
        <translation>gemeinsam</translation>
    </message>
    <message>
        <source>self</source>
        <translation>selbst</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>down %1</source>
        <translation>down %1</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>up %1</translation>
    </message>
    <message>
        <source>mid</source>
        <translation>mid</translation>
    </message>
    <message numerus="yes">
        <source>%1 × %2 cells, %n head(s)</source>
        <translation>
            <numerusform>%1 × %2 Zellen, %n Kopf</numerusform>
            <numerusform>%1 × %2 Zellen, %n Köpfe</numerusform>
        </translation>
    </message>
    <message>
        <source>entropy %1 of ln n</source>
        <translation>Entropie %1 von ln n</translation>
    </message>
    <message>
        <source>energy %1, uniform %2, identity %3</source>
        <translation>Energie %1, Gleichverteilung %2, Identität %3</translation>
    </message>
    <message>
        <source>outside both bounds: an attention sink</source>
        <translation>außerhalb beider Schranken: eine Aufmerksamkeitssenke</translation>
    </message>
</context>
<context>
    <name>attune::StartPage</name>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>A ball to lead along an arc. Needs no model and no clip.</source>
        <translation>Ein Ball auf einem Bogen; Modell und Clip liegen bei.</translation>
    </message>
    <message>
        <source>Open a clip or a project</source>
        <translation>Clip oder Projekt öffnen</translation>
    </message>
    <message>
        <source>A video, a picture, or an .attune file.</source>
        <translation>Ein Video, ein Bild oder eine .attune-Datei.</translation>
    </message>
    <message>
        <source>Generate a clip</source>
        <translation>Clip generieren</translation>
    </message>
    <message>
        <source>Describe it in words; it lands on the timeline.</source>
        <translation>In Worten beschreiben; er landet auf der Zeitleiste.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Attune</source>
        <translation>Attune</translation>
    </message>
    <message>
        <source>Edit short clips by steering what a video model looks at.</source>
        <translation>Kurze Clips bearbeiten, indem gesteuert wird, wohin ein Videomodell schaut.</translation>
    </message>
    <message>
        <source>Or drop a clip or a project anywhere in this window.</source>
        <translation>Oder einen Clip oder ein Projekt irgendwo in dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt verwendete Dateien</translation>
    </message>
    <message>
        <source>Projects that you save and clips that you open stand here.</source>
        <translation>Hier stehen gespeicherte Projekte und geöffnete Clips.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Six steps through the sample.</source>
        <translation>Sechs Schritte durch das Beispiel.</translation>
    </message>
</context>
<context>
    <name>attune::StatusFacts</name>
    <message>
        <source>Runs on the CPU</source>
        <translation>Rechnet auf der CPU</translation>
    </message>
    <message>
        <source>Runs on the GPU</source>
        <translation>Rechnet auf der GPU</translation>
    </message>
    <message>
        <source>Runs on the fastest device</source>
        <translation>Rechnet auf dem schnellsten Gerät</translation>
    </message>
    <message>
        <source>Clip, device and memory</source>
        <translation>Clip, Gerät und Speicher</translation>
    </message>
    <message>
        <source>%1 × %2 · %3 frames · %4 fps</source>
        <translation>%1 × %2 · %3 Frames · %4 fps</translation>
    </message>
    <message>
        <source>No clip</source>
        <translation>Kein Clip</translation>
    </message>
    <message>
        <source>%1 of memory free</source>
        <translation>%1 Speicher frei</translation>
    </message>
</context>
<context>
    <name>attune::SteeringPanel</name>
    <message>
        <source>Steering</source>
        <translation>Steuerung</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>Was das Diagramm zeigt</translation>
    </message>
    <message>
        <source>Energy of each term</source>
        <translation>Energie jedes Terms</translation>
    </message>
    <message>
        <source>Attention inside the mask</source>
        <translation>Aufmerksamkeit in der Maske</translation>
    </message>
    <message>
        <source>Attention against the path</source>
        <translation>Aufmerksamkeit im Vergleich zum Pfad</translation>
    </message>
    <message>
        <source>Steering chart</source>
        <translation>Steuerungsdiagramm</translation>
    </message>
    <message>
        <source>This run told nothing of this: its recipe does not steer, it has no object that is bound to words, or this panel was out of sight while it ran.</source>
        <translation>Dieser Lauf hat dazu nichts gemeldet: Sein Rezept steuert nicht, er hat kein Objekt, das an Wörter gebunden ist, oder dieses Bedienfeld war nicht zu sehen, während er lief.</translation>
    </message>
    <message>
        <source>Nothing has run yet. While a run goes on, what steering does is drawn here.</source>
        <translation>Noch ist nichts gelaufen. Während eines Laufs wird hier gezeichnet, was die Steuerung bewirkt.</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>%1, by chance</source>
        <translation>%1, Zufallswert</translation>
    </message>
    <message>
        <source>attention inside, %</source>
        <translation>Aufmerksamkeit innen, %</translation>
    </message>
    <message>
        <source>across</source>
        <translation>waagerecht</translation>
    </message>
    <message>
        <source>across, path</source>
        <translation>waagerecht, Pfad</translation>
    </message>
    <message>
        <source>down</source>
        <translation>senkrecht</translation>
    </message>
    <message>
        <source>down, path</source>
        <translation>senkrecht, Pfad</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>%1, % of the frame</source>
        <translation>%1, % des Frames</translation>
    </message>
    <message>
        <source>Save Steering &amp;Chart…</source>
        <translation>Ste&amp;uerungs-Diagramm speichern …</translation>
    </message>
    <message>
        <source>Save the steering chart as PNG or SVG, its numbers as CSV</source>
        <translation>Das Steuerungs-Diagramm als PNG oder SVG speichern, seine Zahlen als CSV</translation>
    </message>
    <message>
        <source>No run has told anything yet.</source>
        <translation>Noch hat kein Lauf etwas gemeldet.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>frame %1: %2</source>
        <translation>Frame %1: %2</translation>
    </message>
    <message>
        <source>step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
</context>
<context>
    <name>attune::TimelineEdits</name>
    <message>
        <source>&amp;Hold mask</source>
        <translation>Maske &amp;halten</translation>
    </message>
    <message>
        <source>The mask stays as it is up to the next key</source>
        <translation>Die Maske bleibt bis zum nächsten Keyframe, wie sie ist</translation>
    </message>
    <message>
        <source>&amp;Morph mask</source>
        <translation>Maske &amp;morphen</translation>
    </message>
    <message>
        <source>The mask becomes that of the next key, evenly</source>
        <translation>Die Maske geht gleichmäßig in die des nächsten Keyframes über</translation>
    </message>
    <message>
        <source>Morph &amp;smoothly</source>
        <translation>&amp;Glatt morphen</translation>
    </message>
    <message>
        <source>The mask becomes that of the next key, without a jerk at the keys</source>
        <translation>Die Maske geht in die des nächsten Keyframes über, ohne Ruck an den Keyframes</translation>
    </message>
    <message>
        <source>&amp;Hold place</source>
        <translation>Stelle &amp;halten</translation>
    </message>
    <message>
        <source>The object waits until the next progress key</source>
        <translation>Das Objekt wartet bis zum nächsten Verlaufs-Keyframe</translation>
    </message>
    <message>
        <source>&amp;Even pace</source>
        <translation>&amp;Gleichmäßiges Tempo</translation>
    </message>
    <message>
        <source>The object moves evenly to the next progress key</source>
        <translation>Das Objekt bewegt sich gleichmäßig bis zum nächsten Verlaufs-Keyframe</translation>
    </message>
    <message>
        <source>Ease &amp;in</source>
        <translation>Sanft &amp;anfahren</translation>
    </message>
    <message>
        <source>The object starts slowly</source>
        <translation>Das Objekt fährt langsam an</translation>
    </message>
    <message>
        <source>Ease &amp;out</source>
        <translation>Sanft aus&amp;laufen</translation>
    </message>
    <message>
        <source>The object comes to rest slowly</source>
        <translation>Das Objekt kommt langsam zur Ruhe</translation>
    </message>
    <message>
        <source>Ease in and o&amp;ut</source>
        <translation>Sanft an&amp;fahren und auslaufen</translation>
    </message>
    <message>
        <source>The object starts and comes to rest slowly</source>
        <translation>Das Objekt fährt langsam an und kommt langsam zur Ruhe</translation>
    </message>
    <message>
        <source>Add progress &amp;key</source>
        <translation>Verlaufs-Keyframe &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Keep the share of the path that is covered at this frame</source>
        <translation>Den bei diesem Frame zurückgelegten Anteil des Pfads festhalten</translation>
    </message>
    <message>
        <source>E&amp;ven over the whole clip</source>
        <translation>Gleichmäßig über &amp;den ganzen Clip</translation>
    </message>
    <message>
        <source>Move along the path evenly from the first frame to the last</source>
        <translation>Den Pfad vom ersten bis zum letzten Frame gleichmäßig durchlaufen</translation>
    </message>
    <message>
        <source>Delete tracked masks</source>
        <translation>Verfolgte Masken löschen</translation>
    </message>
    <message>
        <source>Delete the masks that were followed around this frame, from painted key to painted key</source>
        <translation>Die um diesen Frame verfolgten Masken löschen, von gemaltem zu gemaltem Keyframe</translation>
    </message>
    <message>
        <source>&amp;Hide in this frame</source>
        <translation>In diesem &amp;Frame ausblenden</translation>
    </message>
    <message>
        <source>Whether the object is there in this frame</source>
        <translation>Ob das Objekt in diesem Frame da ist</translation>
    </message>
    <message>
        <source>Hide from in to &amp;out</source>
        <translation>Vom In- bis zum Out-&amp;Punkt ausblenden</translation>
    </message>
    <message>
        <source>The object is not there from the in point to the out point</source>
        <translation>Das Objekt ist vom In- bis zum Out-Punkt nicht da</translation>
    </message>
    <message>
        <source>Show from in &amp;to out</source>
        <translation>Vom In- &amp;bis zum Out-Punkt einblenden</translation>
    </message>
    <message>
        <source>The object is there from the in point to the out point</source>
        <translation>Das Objekt ist vom In- bis zum Out-Punkt da</translation>
    </message>
    <message>
        <source>Nam&amp;e marker…</source>
        <translation>Marke &amp;benennen …</translation>
    </message>
    <message>
        <source>Give the marker at this frame a name</source>
        <translation>Der Marke bei diesem Frame einen Namen geben</translation>
    </message>
    <message>
        <source>&amp;Delete marker</source>
        <translation>Marke &amp;löschen</translation>
    </message>
    <message>
        <source>Take the marker off this frame</source>
        <translation>Die Marke von diesem Frame nehmen</translation>
    </message>
    <message>
        <source>Add progress key</source>
        <translation>Verlaufs-Keyframe hinzufügen</translation>
    </message>
    <message>
        <source>Even timing</source>
        <translation>Gleichmäßiger Verlauf</translation>
    </message>
    <message>
        <source>Show in a frame</source>
        <translation>In einem Frame einblenden</translation>
    </message>
    <message>
        <source>Hide in a frame</source>
        <translation>In einem Frame ausblenden</translation>
    </message>
    <message>
        <source>Hide from in to out</source>
        <translation>Vom In- bis zum Out-Punkt ausblenden</translation>
    </message>
    <message>
        <source>Show from in to out</source>
        <translation>Vom In- bis zum Out-Punkt einblenden</translation>
    </message>
    <message>
        <source>Name marker</source>
        <translation>Marke benennen</translation>
    </message>
    <message>
        <source>Name of the marker at frame %1</source>
        <translation>Name der Marke bei Frame %1</translation>
    </message>
    <message>
        <source>Delete marker</source>
        <translation>Marke löschen</translation>
    </message>
    <message>
        <source>The object is locked.</source>
        <translation>Das Objekt ist gesperrt.</translation>
    </message>
    <message>
        <source>Select mask keys on the timeline first.</source>
        <translation>Zuerst Masken-Keyframes in der Zeitleiste auswählen.</translation>
    </message>
    <message>
        <source>Select progress keys on the timeline first.</source>
        <translation>Zuerst Verlaufs-Keyframes in der Zeitleiste auswählen.</translation>
    </message>
    <message>
        <source>Select an object first.</source>
        <translation>Zuerst ein Objekt auswählen.</translation>
    </message>
    <message>
        <source>There is no clip yet.</source>
        <translation>Es gibt noch keinen Clip.</translation>
    </message>
    <message>
        <source>The object has no motion path.</source>
        <translation>Das Objekt hat keinen Bewegungspfad.</translation>
    </message>
    <message>
        <source>There is a progress key at this frame.</source>
        <translation>Bei diesem Frame ist schon ein Verlaufs-Keyframe.</translation>
    </message>
    <message>
        <source>The path is even already.</source>
        <translation>Der Verlauf ist schon gleichmäßig.</translation>
    </message>
    <message>
        <source>There is no tracked mask at this frame.</source>
        <translation>Bei diesem Frame gibt es keine verfolgte Maske.</translation>
    </message>
    <message>
        <source>The object&apos;s masks do not reach this frame.</source>
        <translation>Die Masken des Objekts reichen nicht bis zu diesem Frame.</translation>
    </message>
    <message>
        <source>&amp;Show in this frame</source>
        <translation>In diesem &amp;Frame einblenden</translation>
    </message>
    <message>
        <source>It is hidden there already.</source>
        <translation>Es ist dort schon ausgeblendet.</translation>
    </message>
    <message>
        <source>It is shown there already.</source>
        <translation>Es ist dort schon eingeblendet.</translation>
    </message>
    <message>
        <source>There is no marker at this frame.</source>
        <translation>Bei diesem Frame ist keine Marke.</translation>
    </message>
</context>
<context>
    <name>attune::TimelinePanel</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>&amp;Previous key</source>
        <translation>&amp;Vorheriger Keyframe</translation>
    </message>
    <message>
        <source>Go to the key before this frame</source>
        <translation>Zum Keyframe vor diesem Frame gehen</translation>
    </message>
    <message>
        <source>Add or remove &amp;key</source>
        <translation>&amp;Keyframe hinzufügen oder entfernen</translation>
    </message>
    <message>
        <source>Keep the mask that is shown as a key, or remove the key</source>
        <translation>Die gezeigte Maske als Keyframe festhalten oder den Keyframe entfernen</translation>
    </message>
    <message>
        <source>&amp;Next key</source>
        <translation>&amp;Nächster Keyframe</translation>
    </message>
    <message>
        <source>Go to the key after this frame</source>
        <translation>Zum Keyframe nach diesem Frame gehen</translation>
    </message>
    <message>
        <source>Select &amp;all keys</source>
        <translation>&amp;Alle Keyframes auswählen</translation>
    </message>
    <message>
        <source>Select every key on the timeline</source>
        <translation>Alle Keyframes auf der Zeitleiste auswählen</translation>
    </message>
    <message>
        <source>&amp;Delete keys</source>
        <translation>Keyframes &amp;löschen</translation>
    </message>
    <message>
        <source>Delete the selected keys</source>
        <translation>Die ausgewählten Keyframes löschen</translation>
    </message>
    <message>
        <source>Propagate &amp;back</source>
        <translation>&amp;Rückwärts verfolgen</translation>
    </message>
    <message>
        <source>Follow the mask back by optical flow, up to the painted key before</source>
        <translation>Maske per optischem Fluss rückwärts verfolgen, bis zum vorherigen gemalten Keyframe</translation>
    </message>
    <message>
        <source>Propagate &amp;forward</source>
        <translation>V&amp;orwärts verfolgen</translation>
    </message>
    <message>
        <source>Follow the mask forward by optical flow, up to the next painted key</source>
        <translation>Maske per optischem Fluss vorwärts verfolgen, bis zum nächsten gemalten Keyframe</translation>
    </message>
    <message>
        <source>Propagate a&amp;gain</source>
        <translation>&amp;Erneut verfolgen</translation>
    </message>
    <message>
        <source>Fill bet&amp;ween keys by flow</source>
        <translation>&amp;Zwischen Keyframes per optischem Fluss füllen</translation>
    </message>
    <message>
        <source>Follow the masks of the keys on both sides and blend them</source>
        <translation>Masken der Keyframes auf beiden Seiten verfolgen und überblenden</translation>
    </message>
    <message>
        <source>&amp;Zoom timeline out</source>
        <translation>Zeitleiste ve&amp;rkleinern</translation>
    </message>
    <message>
        <source>Show more frames</source>
        <translation>Mehr Frames zeigen</translation>
    </message>
    <message>
        <source>Zoom time&amp;line in</source>
        <translation>Ze&amp;itleiste vergrößern</translation>
    </message>
    <message>
        <source>Show frames wider</source>
        <translation>Frames breiter zeigen</translation>
    </message>
    <message>
        <source>Fit &amp;timeline</source>
        <translation>Zeitleiste einpa&amp;ssen</translation>
    </message>
    <message>
        <source>Show the whole clip</source>
        <translation>Den ganzen Clip zeigen</translation>
    </message>
    <message>
        <source>Scroll through time</source>
        <translation>Durch die Zeit scrollen</translation>
    </message>
    <message>
        <source>Scroll through rows</source>
        <translation>Durch die Zeilen scrollen</translation>
    </message>
    <message>
        <source>Open a clip or generate one, and its frames appear here.</source>
        <translation>Einen Clip öffnen oder generieren; seine Frames erscheinen dann hier.</translation>
    </message>
    <message>
        <source>Zoom of the timeline</source>
        <translation>Zoom der Zeitleiste</translation>
    </message>
    <message>
        <source>How wide a frame is shown</source>
        <translation>Wie breit ein Frame gezeigt wird</translation>
    </message>
    <message>
        <source>Progress of the propagation</source>
        <translation>Fortschritt der Verfolgung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the propagation</source>
        <translation>Verfolgung abbrechen</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>Keyframe entfernen</translation>
    </message>
    <message>
        <source>Add key</source>
        <translation>Keyframe hinzufügen</translation>
    </message>
    <message>
        <source>There is no clip yet.</source>
        <translation>Es gibt noch keinen Clip.</translation>
    </message>
    <message>
        <source>There is no key before this frame.</source>
        <translation>Vor diesem Frame gibt es keinen Keyframe.</translation>
    </message>
    <message>
        <source>There is no key after this frame.</source>
        <translation>Nach diesem Frame gibt es keinen Keyframe.</translation>
    </message>
    <message>
        <source>Select an object first.</source>
        <translation>Zuerst ein Objekt auswählen.</translation>
    </message>
    <message>
        <source>The object is locked.</source>
        <translation>Das Objekt ist gesperrt.</translation>
    </message>
    <message>
        <source>Select keys first.</source>
        <translation>Zuerst Keyframes auswählen.</translation>
    </message>
    <message>
        <source>Follow the mask anew from the last painted key before this frame to the next one</source>
        <translation>Die Maske ab dem letzten gemalten Keyframe vor diesem Frame bis zum nächsten neu verfolgen</translation>
    </message>
</context>
<context>
    <name>attune::TimelineView</name>
    <message>
        <source>Show object</source>
        <translation>Objekt einblenden</translation>
    </message>
    <message>
        <source>Hide object</source>
        <translation>Objekt ausblenden</translation>
    </message>
    <message>
        <source>Lock object</source>
        <translation>Objekt sperren</translation>
    </message>
    <message>
        <source>Unlock object</source>
        <translation>Objekt entsperren</translation>
    </message>
    <message>
        <source>Change progress</source>
        <translation>Verlaufskurve ändern</translation>
    </message>
    <message>
        <source>Copy keys</source>
        <translation>Keyframes kopieren</translation>
    </message>
    <message>
        <source>Move keys</source>
        <translation>Keyframes verschieben</translation>
    </message>
    <message>
        <source>Set in and out</source>
        <translation>In- und Out-Punkt setzen</translation>
    </message>
    <message>
        <source>Add progress key</source>
        <translation>Verlaufs-Keyframe hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Interpolation</source>
        <translation>&amp;Interpolation</translation>
    </message>
    <message>
        <source>&amp;Easing</source>
        <translation>&amp;Weicher Übergang</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Einblenden</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>Frame %1</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Noch kein Ergebnis</translation>
    </message>
    <message>
        <source>A run is making the result</source>
        <translation>Ein Lauf erzeugt gerade das Ergebnis</translation>
    </message>
    <message>
        <source>The result shows the project as it is</source>
        <translation>Das Ergebnis zeigt das Projekt, wie es ist</translation>
    </message>
    <message>
        <source>The project was changed since this result was made</source>
        <translation>Das Projekt wurde seit diesem Ergebnis geändert</translation>
    </message>
    <message>
        <source>The source is in memory</source>
        <translation>Die Quelle ist im Speicher</translation>
    </message>
    <message>
        <source>The source is missing</source>
        <translation>Die Quelle fehlt</translation>
    </message>
    <message>
        <source>%1: %2 % of the path</source>
        <translation>%1: %2 % des Pfads</translation>
    </message>
    <message>
        <source>%1: hidden</source>
        <translation>%1: ausgeblendet</translation>
    </message>
    <message>
        <source>%1: painted</source>
        <translation>%1: gemalt</translation>
    </message>
    <message>
        <source>%1: tracked, %2 % sure</source>
        <translation>%1: verfolgt, Sicherheit %2 %</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Delete keys</source>
        <translation>Keyframes löschen</translation>
    </message>
    <message>
        <source>Change interpolation</source>
        <translation>Interpolation ändern</translation>
    </message>
    <message>
        <source>Change easing</source>
        <translation>Weichen Übergang ändern</translation>
    </message>
    <message>
        <source>Ruler</source>
        <translation>Lineal</translation>
    </message>
    <message>
        <source>Source film strip</source>
        <translation>Filmstreifen der Quelle</translation>
    </message>
    <message>
        <source>Result film strip</source>
        <translation>Filmstreifen des Ergebnisses</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>keine Keyframes</translation>
    </message>
    <message>
        <source>keys at %1</source>
        <translation>Keyframes bei %1</translation>
    </message>
    <message>
        <source>Masks of %1, %2</source>
        <translation>Masken von %1, %2</translation>
    </message>
    <message>
        <source>Path of %1, %2</source>
        <translation>Pfad von %1, %2</translation>
    </message>
    <message>
        <source>Frame %1 of %2. %3</source>
        <translation>Frame %1 von %2. %3</translation>
    </message>
</context>
<context>
    <name>attune::ToolOptionsPanel</name>
    <message>
        <source>Tool options</source>
        <translation>Werkzeugoptionen</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>Radius</translation>
    </message>
    <message>
        <source>Radius of the tip, in pixels of the clip</source>
        <translation>Radius der Spitze, in Pixeln des Clips</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>Härte</translation>
    </message>
    <message>
        <source>How much of the radius is fully painted</source>
        <translation>Anteil des Radius, der voll gemalt wird</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>How much a stroke paints; dabs of one stroke do not add up</source>
        <translation>Wie stark ein Strich malt; Tupfer eines Strichs addieren sich nicht</translation>
    </message>
    <message>
        <source>Pen pressure sets size</source>
        <translation>Stiftdruck bestimmt Größe</translation>
    </message>
    <message>
        <source>Pen pressure sets opacity</source>
        <translation>Stiftdruck bestimmt Deckkraft</translation>
    </message>
    <message>
        <source>By the pressure with which the stroke begins</source>
        <translation>Nach dem Druck, mit dem der Strich beginnt</translation>
    </message>
    <message>
        <source>New areas</source>
        <translation>Neue Flächen</translation>
    </message>
    <message>
        <source>How a new area joins the mask; Shift adds and Alt takes away at any time</source>
        <translation>Wie eine neue Fläche zur Maske kommt; Umschalt fügt jederzeit hinzu, Alt zieht jederzeit ab</translation>
    </message>
    <message>
        <source>Add to the mask</source>
        <translation>Zur Maske hinzufügen</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Abziehen</translation>
    </message>
    <message>
        <source>Keep what is common</source>
        <translation>Gemeinsames behalten</translation>
    </message>
    <message>
        <source>Replace the mask</source>
        <translation>Maske ersetzen</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>How far a colour may be from the one clicked, 0 to 255</source>
        <translation>Wie weit eine Farbe von der angeklickten abweichen darf, 0 bis 255</translation>
    </message>
    <message>
        <source>Connected areas only</source>
        <translation>Nur zusammenhängende Flächen</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>Erweitern</translation>
    </message>
    <message>
        <source>Grow (above 0) or shrink the mask in runs and exports; what you painted stays as it is</source>
        <translation>Maske in Läufen und beim Export erweitern (über 0) oder verkleinern; das Gemalte bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>Weiche Kante</translation>
    </message>
    <message>
        <source>Soften the edge where an edit meets the source it keeps; what you painted stays as it is</source>
        <translation>Kante weicher machen, an der eine Bearbeitung auf die bewahrte Quelle trifft; das Gemalte bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Grow mask</source>
        <translation>Maske erweitern</translation>
    </message>
    <message>
        <source>Feather mask</source>
        <translation>Maskenkante weicher machen</translation>
    </message>
    <message>
        <source>Mask edge</source>
        <translation>Maskenkante</translation>
    </message>
    <message>
        <source>Select an object to grow or feather its mask.</source>
        <translation>Ein Objekt auswählen, um seine Maske zu erweitern oder ihre Kante weicher zu machen.</translation>
    </message>
    <message>
        <source>The object is locked.</source>
        <translation>Das Objekt ist gesperrt.</translation>
    </message>
    <message>
        <source>Mask edge of %1</source>
        <translation>Maskenkante von %1</translation>
    </message>
</context>
<context>
    <name>attune::Tour</name>
    <message>
        <source>Guided &amp;Tour</source>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>Six steps through the sample, from the clip to the result</source>
        <translation>Sechs Schritte durch das Beispiel, vom Clip zum Ergebnis</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Help, Guided Tour goes on from here</source>
        <translation>Hilfe, Rundgang fährt hier fort</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>its button</source>
        <translation>der Schaltfläche dafür</translation>
    </message>
    <message>
        <source>The clip</source>
        <translation>Der Clip</translation>
    </message>
    <message>
        <source>%1 plays it, the arrow keys go frame by frame. The strip below shows every frame at once.</source>
        <translation>%1 spielt ihn ab, die Pfeiltasten gehen Frame für Frame. Der Streifen unten zeigt alle Frames zugleich.</translation>
    </message>
    <message>
        <source>Words are handles</source>
        <translation>Wörter sind Griffe</translation>
    </message>
    <message>
        <source>The prompt says what the clip shows. “blue ball” is bound to an object: the same colour marks it here, in the picture and on the timeline. Other words are bound with %1.</source>
        <translation>Der Prompt sagt, was der Clip zeigt. „blue ball“ ist an ein Objekt gebunden: Dieselbe Farbe markiert es hier, im Bild und auf der Zeitleiste. Andere Wörter werden mit %1 gebunden.</translation>
    </message>
    <message>
        <source>Say where it is</source>
        <translation>Sagen, wo es ist</translation>
    </message>
    <message>
        <source>The outline is the object&apos;s mask. Choose the brush (%1) and paint in the picture; the frame becomes a key, and the mask is carried to the others.</source>
        <translation>Der Umriss ist die Maske des Objekts. Den Pinsel (%1) wählen und im Bild malen; der Frame wird zum Keyframe, und die Maske wird zu den anderen getragen.</translation>
    </message>
    <message>
        <source>Say where it shall go</source>
        <translation>Sagen, wohin es soll</translation>
    </message>
    <message>
        <source>The curve is its path. Take the path tool (%1) and drag a point; the row under the object is the timing.</source>
        <translation>Die Kurve ist sein Pfad. Das Pfadwerkzeug (%1) nehmen und einen Punkt ziehen; die Zeile unter dem Objekt ist der zeitliche Verlauf.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>%1 makes the edit. Every step brings a preview that you can scrub while it goes on; it takes some seconds here.</source>
        <translation>%1 macht die Bearbeitung. Jeder Schritt bringt eine Vorschau, die sich währenddessen durchblättern lässt; hier dauert das einige Sekunden.</translation>
    </message>
    <message>
        <source>Compare, and look inside</source>
        <translation>Vergleichen und hineinsehen</translation>
    </message>
    <message>
        <source>%1 wipes between source and result. Inspect shows where the model looked for each word, layer by layer. Export is in the menu File.</source>
        <translation>%1 wischt zwischen Quelle und Ergebnis. Analyse zeigt Schicht für Schicht, wo das Modell jedes Wort gesucht hat. Exportiert wird im Menü Datei.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>%1 of %2 · done</source>
        <translation>%1 von %2 · getan</translation>
    </message>
    <message>
        <source>Leave Guided &amp;Tour</source>
        <translation>&amp;Rundgang verlassen</translation>
    </message>
    <message>
        <source>Resume Guided &amp;Tour</source>
        <translation>&amp;Rundgang fortsetzen</translation>
    </message>
</context>
<context>
    <name>attune::TransportBar</name>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <source>Play the clip from in to out, or pause it</source>
        <translation>Clip vom In- bis zum Out-Punkt abspielen oder pausieren</translation>
    </message>
    <message>
        <source>Play &amp;backwards</source>
        <translation>&amp;Rückwärts abspielen</translation>
    </message>
    <message>
        <source>Play backwards, twice as fast with every press</source>
        <translation>Rückwärts abspielen, mit jedem Tastendruck doppelt so schnell</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>Stop; held down, J and L move a single frame</source>
        <translation>Anhalten; bei gehaltener Taste bewegen J und L um einen einzelnen Frame</translation>
    </message>
    <message>
        <source>Play &amp;forwards</source>
        <translation>&amp;Vorwärts abspielen</translation>
    </message>
    <message>
        <source>Play forwards, twice as fast with every press</source>
        <translation>Vorwärts abspielen, mit jedem Tastendruck doppelt so schnell</translation>
    </message>
    <message>
        <source>P&amp;revious frame</source>
        <translation>Vorheri&amp;ger Frame</translation>
    </message>
    <message>
        <source>Go one frame back</source>
        <translation>Einen Frame zurückgehen</translation>
    </message>
    <message>
        <source>&amp;Next frame</source>
        <translation>&amp;Nächster Frame</translation>
    </message>
    <message>
        <source>Go one frame on</source>
        <translation>Einen Frame weitergehen</translation>
    </message>
    <message>
        <source>One second b&amp;ack</source>
        <translation>Eine Sekunde &amp;zurück</translation>
    </message>
    <message>
        <source>Go one second back</source>
        <translation>Eine Sekunde zurückgehen</translation>
    </message>
    <message>
        <source>One second &amp;on</source>
        <translation>Eine Sekunde &amp;weiter</translation>
    </message>
    <message>
        <source>Go one second on</source>
        <translation>Eine Sekunde weitergehen</translation>
    </message>
    <message>
        <source>First fra&amp;me</source>
        <translation>&amp;Erster Frame</translation>
    </message>
    <message>
        <source>Go to the first frame</source>
        <translation>Zum ersten Frame gehen</translation>
    </message>
    <message>
        <source>Las&amp;t frame</source>
        <translation>Le&amp;tzter Frame</translation>
    </message>
    <message>
        <source>Go to the last frame</source>
        <translation>Zum letzten Frame gehen</translation>
    </message>
    <message>
        <source>Set &amp;in</source>
        <translation>&amp;In-Punkt setzen</translation>
    </message>
    <message>
        <source>Set o&amp;ut</source>
        <translation>&amp;Out-Punkt setzen</translation>
    </message>
    <message>
        <source>&amp;Clear in and out</source>
        <translation>In- und Out-Punkt lös&amp;chen</translation>
    </message>
    <message>
        <source>Use the whole clip again</source>
        <translation>Wieder den ganzen Clip verwenden</translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <translation>Schlei&amp;fe</translation>
    </message>
    <message>
        <source>Begin anew at the end</source>
        <translation>Am Ende von vorn beginnen</translation>
    </message>
    <message>
        <source>Add mar&amp;ker</source>
        <translation>&amp;Marke hinzufügen</translation>
    </message>
    <message>
        <source>Put a marker on this frame</source>
        <translation>Eine Marke auf diesen Frame setzen</translation>
    </message>
    <message>
        <source>Time code</source>
        <translation>Timecode</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>Framerate</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>Marke hinzufügen</translation>
    </message>
    <message>
        <source>There is no clip yet.</source>
        <translation>Es gibt noch keinen Clip.</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>/ %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>%1 fps</source>
        <translation>%1 fps</translation>
    </message>
    <message>
        <source>%1× · </source>
        <translation>%1× · </translation>
    </message>
    <message>
        <source>%1 dropped · </source>
        <translation>%1 ausgelassen · </translation>
    </message>
    <message>
        <source>Playing begins at this frame</source>
        <translation>Das Abspielen beginnt bei diesem Frame</translation>
    </message>
    <message>
        <source>Playing ends with this frame</source>
        <translation>Das Abspielen endet mit diesem Frame</translation>
    </message>
</context>
<context>
    <name>attune::UndoPanel</name>
    <message>
        <source>Undo history</source>
        <translation>Rückgängig-Verlauf</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Bearbeitungen</translation>
    </message>
    <message>
        <source>The edits of the open project stand here, to go back to any of them.</source>
        <translation>Hier stehen die Änderungen am offenen Projekt; zu jeder führt ein Weg zurück.</translation>
    </message>
</context>
<context>
    <name>attune::ViewerActions</name>
    <message>
        <source>&amp;Select and Move</source>
        <translation>&amp;Auswählen und Verschieben</translation>
    </message>
    <message>
        <source>Select an object; drag its mask or the nodes of its path</source>
        <translation>Ein Objekt auswählen; seine Maske oder die Knoten seines Pfads ziehen</translation>
    </message>
    <message>
        <source>&amp;Brush</source>
        <translation>&amp;Pinsel</translation>
    </message>
    <message>
        <source>Paint the mask; Alt erases, Shift and a click draws a straight line</source>
        <translation>Maske malen; Alt radiert, Umschalt und ein Klick ziehen eine gerade Linie</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>&amp;Radierer</translation>
    </message>
    <message>
        <source>Erase from the mask</source>
        <translation>Aus der Maske radieren</translation>
    </message>
    <message>
        <source>&amp;Lasso</source>
        <translation>&amp;Lasso</translation>
    </message>
    <message>
        <source>Draw round an area; Shift adds, Alt takes away</source>
        <translation>Eine Fläche umfahren; Umschalt fügt hinzu, Alt zieht ab</translation>
    </message>
    <message>
        <source>&amp;Polygon</source>
        <translation>P&amp;olygon</translation>
    </message>
    <message>
        <source>Click corners; Enter ends, a right click takes the last one back</source>
        <translation>Ecken anklicken; Eingabe schließt ab, ein Rechtsklick nimmt die letzte zurück</translation>
    </message>
    <message>
        <source>&amp;Rectangle</source>
        <translation>Rechtec&amp;k</translation>
    </message>
    <message>
        <source>Drag a rectangle; Shift makes a square, Alt begins at its centre</source>
        <translation>Ein Rechteck ziehen; Umschalt macht ein Quadrat daraus, Alt beginnt in der Mitte</translation>
    </message>
    <message>
        <source>Ell&amp;ipse</source>
        <translation>&amp;Ellipse</translation>
    </message>
    <message>
        <source>Drag an ellipse; Shift makes a circle, Alt begins at its centre</source>
        <translation>Eine Ellipse ziehen; Umschalt macht einen Kreis daraus, Alt beginnt in der Mitte</translation>
    </message>
    <message>
        <source>&amp;Fill</source>
        <translation>&amp;Füllen</translation>
    </message>
    <message>
        <source>Fill an area of like colour in the source frame</source>
        <translation>Eine Fläche ähnlicher Farbe im Frame der Quelle füllen</translation>
    </message>
    <message>
        <source>&amp;Motion Path</source>
        <translation>&amp;Bewegungspfad</translation>
    </message>
    <message>
        <source>Click to add nodes, drag for handles; Alt breaks them apart</source>
        <translation>Klicken fügt Knoten hinzu, Ziehen setzt Anfasser; Alt trennt sie</translation>
    </message>
    <message>
        <source>Record &amp;Gesture</source>
        <translation>&amp;Geste aufzeichnen</translation>
    </message>
    <message>
        <source>Drag the object while the clip plays; the drag becomes its path</source>
        <translation>Das Objekt ziehen, während der Clip läuft; der Zug wird sein Pfad</translation>
    </message>
    <message>
        <source>&amp;Hand</source>
        <translation>&amp;Hand</translation>
    </message>
    <message>
        <source>Drag the view; holding Space does the same</source>
        <translation>Ansicht ziehen; die Leertaste zu halten bewirkt dasselbe</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>&amp;Zoom</translation>
    </message>
    <message>
        <source>Click to zoom in, Alt to zoom out, or drag sideways</source>
        <translation>Klicken vergrößert, mit Alt verkleinert es; oder seitwärts ziehen</translation>
    </message>
    <message>
        <source>S&amp;maller Brush</source>
        <translation>Kleinerer &amp;Pinsel</translation>
    </message>
    <message>
        <source>Make the brush smaller</source>
        <translation>Pinsel verkleinern</translation>
    </message>
    <message>
        <source>&amp;Larger Brush</source>
        <translation>&amp;Größerer Pinsel</translation>
    </message>
    <message>
        <source>Make the brush larger</source>
        <translation>Pinsel vergrößern</translation>
    </message>
    <message>
        <source>S&amp;ofter Brush</source>
        <translation>&amp;Weicherer Pinsel</translation>
    </message>
    <message>
        <source>Make the brush&apos;s edge softer</source>
        <translation>Kante des Pinsels weicher machen</translation>
    </message>
    <message>
        <source>Ha&amp;rder Brush</source>
        <translation>&amp;Härterer Pinsel</translation>
    </message>
    <message>
        <source>Make the brush&apos;s edge harder</source>
        <translation>Kante des Pinsels härter machen</translation>
    </message>
    <message>
        <source>&amp;Swap Brush and Eraser</source>
        <translation>Pinsel und Radierer tau&amp;schen</translation>
    </message>
    <message>
        <source>Swap brush and eraser</source>
        <translation>Pinsel und Radierer tauschen</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>Show the source clip</source>
        <translation>Den Quellclip zeigen</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>&amp;Ergebnis</translation>
    </message>
    <message>
        <source>Show the result</source>
        <translation>Das Ergebnis zeigen</translation>
    </message>
    <message>
        <source>&amp;Wipe</source>
        <translation>&amp;Wischen</translation>
    </message>
    <message>
        <source>Source and result, with a line between them to drag</source>
        <translation>Quelle und Ergebnis mit einer ziehbaren Linie dazwischen</translation>
    </message>
    <message>
        <source>Side &amp;by Side</source>
        <translation>&amp;Nebeneinander</translation>
    </message>
    <message>
        <source>Source and result beside each other</source>
        <translation>Quelle und Ergebnis nebeneinander</translation>
    </message>
    <message>
        <source>Diff&amp;erence</source>
        <translation>Di&amp;fferenz</translation>
    </message>
    <message>
        <source>How far the result is from the source</source>
        <translation>Wie weit das Ergebnis von der Quelle abweicht</translation>
    </message>
    <message>
        <source>&amp;Next Comparison</source>
        <translation>Nä&amp;chster Vergleich</translation>
    </message>
    <message>
        <source>Go on to the next way of comparing</source>
        <translation>Zur nächsten Art des Vergleichens wechseln</translation>
    </message>
    <message>
        <source>Swa&amp;p A and B</source>
        <translation>A und B &amp;tauschen</translation>
    </message>
    <message>
        <source>Swap the two clips that are compared</source>
        <translation>Die beiden verglichenen Clips tauschen</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>Ein&amp;passen</translation>
    </message>
    <message>
        <source>Show the whole frame</source>
        <translation>Den ganzen Frame zeigen</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>One pixel of the frame for one of the screen</source>
        <translation>Ein Pixel des Frames für eines des Bildschirms</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom in on the frame</source>
        <translation>Den Frame vergrößert zeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Zoom out of the frame</source>
        <translation>Den Frame verkleinert zeigen</translation>
    </message>
    <message>
        <source>Onion S&amp;kin</source>
        <translation>&amp;Zwiebelhaut</translation>
    </message>
    <message>
        <source>Outlines of the keys before (red) and after (green)</source>
        <translation>Umrisse der Keyframes davor (rot) und danach (grün)</translation>
    </message>
    <message>
        <source>&amp;Mask Fill</source>
        <translation>&amp;Maskenfüllung</translation>
    </message>
    <message>
        <source>Fill masks with their colour, or show outlines alone</source>
        <translation>Masken mit ihrer Farbe füllen oder nur Umrisse zeigen</translation>
    </message>
    <message>
        <source>Select an object first.</source>
        <translation>Zuerst ein Objekt auswählen.</translation>
    </message>
    <message>
        <source>&amp;Invert Mask</source>
        <translation>Maske &amp;invertieren</translation>
    </message>
    <message>
        <source>Swap inside and outside at this frame</source>
        <translation>Innen und außen in diesem Frame tauschen</translation>
    </message>
    <message>
        <source>Invert mask</source>
        <translation>Maske invertieren</translation>
    </message>
    <message>
        <source>Fill &amp;Holes</source>
        <translation>Lö&amp;cher füllen</translation>
    </message>
    <message>
        <source>Fill what the mask encloses at this frame</source>
        <translation>Füllen, was die Maske in diesem Frame umschließt</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation>Löcher füllen</translation>
    </message>
    <message>
        <source>Clear mask</source>
        <translation>Maske leeren</translation>
    </message>
    <message>
        <source>&amp;Clear Mask</source>
        <translation>&amp;Maske leeren</translation>
    </message>
    <message>
        <source>Empty the mask at this frame, or delete the path node</source>
        <translation>Maske in diesem Frame leeren oder den Pfadknoten löschen</translation>
    </message>
    <message>
        <source>Select a node with the motion path tool first.</source>
        <translation>Zuerst mit dem Werkzeug „Bewegungspfad“ einen Knoten auswählen.</translation>
    </message>
    <message>
        <source>&amp;Auto Node</source>
        <translation>&amp;Automatischer Knoten</translation>
    </message>
    <message>
        <source>Handles follow from the neighbours</source>
        <translation>Anfasser ergeben sich aus den Nachbarn</translation>
    </message>
    <message>
        <source>&amp;Smooth Node</source>
        <translation>&amp;Glatter Knoten</translation>
    </message>
    <message>
        <source>Handles lie on one line</source>
        <translation>Anfasser liegen auf einer Linie</translation>
    </message>
    <message>
        <source>&amp;Corner Node</source>
        <translation>&amp;Eckknoten</translation>
    </message>
    <message>
        <source>Handles are independent</source>
        <translation>Anfasser sind unabhängig</translation>
    </message>
    <message>
        <source>&amp;Remove Path</source>
        <translation>&amp;Pfad entfernen</translation>
    </message>
    <message>
        <source>Remove the selected object&apos;s motion path</source>
        <translation>Den Bewegungspfad des ausgewählten Objekts entfernen</translation>
    </message>
    <message>
        <source>Remove path</source>
        <translation>Pfad entfernen</translation>
    </message>
    <message>
        <source>Open a clip first, or say the size to generate.</source>
        <translation>Zuerst einen Clip öffnen oder die Größe zum Generieren angeben.</translation>
    </message>
    <message>
        <source>There is no picture yet to fill by colour.</source>
        <translation>Es gibt noch kein Bild, das sich nach Farbe füllen lässt.</translation>
    </message>
    <message>
        <source>There is no result yet: run the edit first.</source>
        <translation>Es gibt noch kein Ergebnis: zuerst die Bearbeitung ausführen.</translation>
    </message>
    <message>
        <source>%1 is locked.</source>
        <translation>%1 ist gesperrt.</translation>
    </message>
    <message>
        <source>The object has no motion path.</source>
        <translation>Das Objekt hat keinen Bewegungspfad.</translation>
    </message>
    <message>
        <source>Flicker</source>
        <translation>Flimmern</translation>
    </message>
    <message>
        <source>Source and result in turn, in the same place</source>
        <translation>Quelle und Ergebnis abwechselnd am selben Ort</translation>
    </message>
    <message>
        <source>S&amp;how the Other</source>
        <translation>Den &amp;anderen zeigen</translation>
    </message>
    <message>
        <source>Show B instead of A or A instead of B, for as long as the key is held</source>
        <translation>B statt A oder A statt B zeigen, solange die Taste gehalten wird</translation>
    </message>
    <message>
        <source>Both clips are shown already.</source>
        <translation>Beide Clips sind schon zu sehen.</translation>
    </message>
</context>
<context>
    <name>attune::ViewerController</name>
    <message>
        <source>Viewer canvas</source>
        <translation>Bildfläche des Viewers</translation>
    </message>
    <message>
        <source>The frame at the playhead with masks and motion paths</source>
        <translation>Der Frame am Abspielkopf mit Masken und Bewegungspfaden</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Draw where things shall be, or generate from the prompt alone.</source>
        <translation>Einzeichnen, wo etwas sein soll, oder allein aus dem Prompt generieren.</translation>
    </message>
    <message>
        <source>A · %1</source>
        <translation>A · %1</translation>
    </message>
    <message>
        <source>B · %1</source>
        <translation>B · %1</translation>
    </message>
</context>
<context>
    <name>attune::ViewerPanel</name>
    <message>
        <source>Viewer</source>
        <translation>Viewer</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Clips compared</source>
        <translation>Verglichene Clips</translation>
    </message>
    <message>
        <source>Clip A</source>
        <translation>Clip A</translation>
    </message>
    <message>
        <source>Clip B</source>
        <translation>Clip B</translation>
    </message>
    <message>
        <source>Difference gain</source>
        <translation>Verstärkung der Differenz</translation>
    </message>
    <message>
        <source>The clip that is A</source>
        <translation>Der Clip, der A ist</translation>
    </message>
    <message>
        <source>The clip that is B</source>
        <translation>Der Clip, der B ist</translation>
    </message>
    <message>
        <source>How much the difference is amplified</source>
        <translation>Wie stark die Differenz verstärkt wird</translation>
    </message>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Zoom: screen pixels for a pixel of the frame</source>
        <translation>Zoom: Bildschirmpixel für ein Pixel des Frames</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Under the pointer</source>
        <translation>Unter dem Zeiger</translation>
    </message>
    <message>
        <source>Pixel</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Red, green, blue</source>
        <translation>Rot, Grün, Blau</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>No clip</source>
        <translation>Kein Clip</translation>
    </message>
    <message>
        <source>Drop a clip here to begin.</source>
        <translation>Zum Beginnen einen Clip hierher ziehen.</translation>
    </message>
    <message>
        <source>Open clip…</source>
        <translation>Clip öffnen …</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Fit (%1)</source>
        <translation>Einpassen (%1)</translation>
    </message>
    <message>
        <source>%1 × %2 px</source>
        <translation>%1 × %2 px</translation>
    </message>
    <message>
        <source>frame %1  x %2  y %3</source>
        <translation>Frame %1  x %2  y %3</translation>
    </message>
    <message>
        <source>Flicker rate</source>
        <translation>Wechselrate</translation>
    </message>
    <message>
        <source>How often in a second A and B change places; no faster, for eyes that flashes harm</source>
        <translation>Wie oft in der Sekunde A und B tauschen; nicht schneller, der Augen wegen, denen Blitze schaden</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
</context>
<context>
    <name>attune::WordChips</name>
    <message>
        <source>Words of the prompt</source>
        <translation>Wörter des Prompts</translation>
    </message>
    <message>
        <source>Word %1</source>
        <translation>Wort %1</translation>
    </message>
</context>
<context>
    <name>attune::WordShares</name>
    <message>
        <source>Words under the pointer</source>
        <translation>Wörter unter dem Zeiger</translation>
    </message>
    <message>
        <source>No maps of words were recorded at this step.</source>
        <translation>Bei diesem Schritt wurden keine Karten von Wörtern aufgezeichnet.</translation>
    </message>
    <message>
        <source>Point at the picture to see which words are looked for there.</source>
        <translation>Auf das Bild zeigen, um zu sehen, welche Wörter dort gesucht werden.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>No map of it here: it was not in sight when this step ran, or made room for later steps. Run again to see it.</source>
        <translation>Hier gibt es davon keine Karte: Es war nicht zu sehen, als dieser Schritt lief, oder machte späteren Schritten Platz. Noch einmal ausführen, um sie zu sehen.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>%1: cannot be opened again: %2</source>
        <translation>%1: lässt sich nicht wieder öffnen: %2</translation>
    </message>
    <message>
        <source>%1: cannot be written to disk: %2</source>
        <translation>%1: lässt sich nicht auf den Datenträger schreiben: %2</translation>
    </message>
    <message>
        <source>%1: is a folder; name a file</source>
        <translation>%1: ist ein Ordner; eine Datei nennen</translation>
    </message>
    <message>
        <source>%1: cannot be read: %2</source>
        <translation>%1: lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>%1: reading stopped half-way</source>
        <translation>%1: das Lesen brach auf halbem Weg ab</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); free some space or choose another folder</source>
        <translation>%1: lässt sich nicht schreiben (%2); Speicherplatz freigeben oder einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>output &apos;%1&apos;: names no file</source>
        <translation>Ausgabe „%1“: nennt keine Datei</translation>
    </message>
    <message>
        <source>%1: the folder %2 does not exist; create it first</source>
        <translation>%1: den Ordner %2 gibt es nicht; ihn zuerst anlegen</translation>
    </message>
    <message>
        <source>%1: the folder %2 cannot be written to; choose another</source>
        <translation>%1: in den Ordner %2 lässt sich nicht schreiben; einen anderen wählen</translation>
    </message>
    <message>
        <source>%1: cannot be put in place: %2</source>
        <translation>%1: lässt sich nicht an seinen Platz bringen: %2</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>muss ein JSON-Objekt sein</translation>
    </message>
    <message>
        <source>unknown field; did you mean %1?</source>
        <translation>unbekanntes Feld; ist %1 gemeint?</translation>
    </message>
    <message>
        <source>is missing; add it</source>
        <translation>fehlt; ergänzen</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>muss eine Liste sein</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>muss eine Zahl sein</translation>
    </message>
    <message>
        <source>%1 is out of range; use %2..%3</source>
        <translation>%1 liegt außerhalb des Bereichs; %2..%3 verwenden</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>must be a text in quotes</source>
        <translation>muss ein Text in Anführungszeichen sein</translation>
    </message>
    <message>
        <source>has %1 numbers; use %2</source>
        <translation>hat %1 Zahlen; %2 verwenden</translation>
    </message>
    <message>
        <source>has %1 numbers; use %2 to %3</source>
        <translation>hat %1 Zahlen; %2 bis %3 verwenden</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is unknown; use one of %2</source>
        <translation>„%1“ ist unbekannt; eines verwenden von %2</translation>
    </message>
    <message>
        <source>%1: line %2: is not valid JSON</source>
        <translation>%1: Zeile %2: ist kein gültiges JSON</translation>
    </message>
    <message>
        <source>%1: holds a number that is too large</source>
        <translation>%1: enthält eine zu große Zahl</translation>
    </message>
    <message>
        <source>%1: an undo step could not be written; free some disk space</source>
        <translation>%1: Ein Rückgängig-Schritt ließ sich nicht schreiben; Speicherplatz auf dem Datenträger freigeben</translation>
    </message>
    <message>
        <source>%1: the undo step is damaged</source>
        <translation>%1: Der Rückgängig-Schritt ist beschädigt</translation>
    </message>
    <message>
        <source>out of memory while an undo step was kept</source>
        <translation>Nicht genug Speicher, um einen Rückgängig-Schritt aufzubewahren</translation>
    </message>
    <message>
        <source>there are none; give at least one shape</source>
        <translation>Es gibt keine; mindestens eine Form angeben</translation>
    </message>
    <message>
        <source>use 0..1</source>
        <translation>0..1 verwenden</translation>
    </message>
    <message>
        <source>use 0..0.5</source>
        <translation>0..0.5 verwenden</translation>
    </message>
    <message>
        <source>use a factor up to 10</source>
        <translation>Einen Faktor bis 10 verwenden</translation>
    </message>
    <message>
        <source>no frame is left; show the object in one frame at least</source>
        <translation>Kein Frame bleibt übrig; das Objekt in mindestens einem Frame einblenden</translation>
    </message>
    <message>
        <source>the mask is empty in every frame; paint the object white</source>
        <translation>Die Maske ist in jedem Frame leer; das Objekt weiß malen</translation>
    </message>
    <message>
        <source>the object is outside the frame in every frame; move it to 0..1</source>
        <translation>Das Objekt liegt in jedem Frame außerhalb des Bilds; nach 0..1 verschieben</translation>
    </message>
    <message>
        <source>frames %1..%2 are not in the clip; use 0..%3</source>
        <translation>Die Frames %1..%2 liegen nicht im Clip; 0..%3 verwenden</translation>
    </message>
    <message>
        <source>%1 is past the clip&apos;s last frame (%2); use 0..%2</source>
        <translation>%1 liegt hinter dem letzten Frame des Clips (%2); 0..%2 verwenden</translation>
    </message>
    <message>
        <source>%1 is before the clip; use 0..%2</source>
        <translation>%1 liegt vor dem Anfang des Clips; 0..%2 verwenden</translation>
    </message>
    <message>
        <source>%1 does not follow frame %2; list keys in order, each once</source>
        <translation>%1 folgt nicht auf Frame %2; Keyframes der Reihe nach auflisten, jeden nur einmal</translation>
    </message>
    <message>
        <source>the mask has no pixels</source>
        <translation>Die Maske hat keine Pixel</translation>
    </message>
    <message>
        <source>the mask&apos;s area has no size; use [x0, y0, x1, y1] with x0 &lt; x1 and y0 &lt; y1</source>
        <translation>Die Fläche der Maske hat keine Ausdehnung; [x0, y0, x1, y1] mit x0 &lt; x1 und y0 &lt; y1 verwenden</translation>
    </message>
    <message>
        <source>a polygon needs three points or more</source>
        <translation>Ein Polygon braucht mindestens drei Punkte</translation>
    </message>
    <message>
        <source>all numbers must be finite</source>
        <translation>Alle Zahlen müssen endlich sein</translation>
    </message>
    <message>
        <source>the shape has no size; use a width and a height above 0</source>
        <translation>Die Form hat keine Ausdehnung; Breite und Höhe größer als 0 wählen</translation>
    </message>
    <message>
        <source>two points or more are needed</source>
        <translation>Mindestens zwei Punkte sind nötig</translation>
    </message>
    <message>
        <source>%1 points make no chain of curves; use 3 n + 1 (anchor, two controls, anchor, ...)</source>
        <translation>%1 Punkte ergeben keine Kette von Kurven; 3 n + 1 verwenden (Ankerpunkt, zwei Kontrollpunkte, Ankerpunkt, …)</translation>
    </message>
    <message>
        <source>use [time, share] pairs in 0..1 with ascending time</source>
        <translation>Paare [Zeit, Anteil] in 0..1 mit aufsteigender Zeit verwenden</translation>
    </message>
    <message>
        <source>%1 is not in the clip; use 0..%2</source>
        <translation>%1 liegt nicht im Clip; 0..%2 verwenden</translation>
    </message>
    <message>
        <source>the whole path is outside the frame; use fractions 0..1</source>
        <translation>Der ganze Pfad liegt außerhalb des Bilds; Bruchteile 0..1 verwenden</translation>
    </message>
    <message>
        <source>%1: nothing of it is inside the frame (frame %2)</source>
        <translation>%1: liegt ganz außerhalb des Bilds (Frame %2)</translation>
    </message>
    <message>
        <source>%1: smaller than the attention can show (frame %2)</source>
        <translation>%1: kleiner, als die Aufmerksamkeit darstellen kann (Frame %2)</translation>
    </message>
    <message>
        <source>%1: moves faster than models follow (frame %2)</source>
        <translation>%1: bewegt sich schneller, als Modelle folgen können (Frame %2)</translation>
    </message>
    <message>
        <source>%1: its area more than doubles or halves at once (frame %2)</source>
        <translation>%1: Die Fläche wird auf einmal mehr als doppelt oder weniger als halb so groß (Frame %2)</translation>
    </message>
    <message>
        <source>%1: two tracks pull at the same words</source>
        <translation>%1: Zwei Spuren ziehen an denselben Wörtern</translation>
    </message>
    <message>
        <source>must be a pair [x, y]</source>
        <translation>muss ein Paar [x, y] sein</translation>
    </message>
    <message>
        <source>has too many points; use fewer</source>
        <translation>hat zu viele Punkte; weniger verwenden</translation>
    </message>
    <message>
        <source>must be a pair [width, height]</source>
        <translation>muss ein Paar [Breite, Höhe] sein</translation>
    </message>
    <message>
        <source>the mask is too large</source>
        <translation>Die Maske ist zu groß</translation>
    </message>
    <message>
        <source>must fill the mask exactly, as value, count, value, count, ...</source>
        <translation>muss die Maske genau füllen, als Wert, Anzahl, Wert, Anzahl, …</translation>
    </message>
    <message>
        <source>mask files cannot be read here; use runs</source>
        <translation>Maskendateien können hier nicht gelesen werden; runs verwenden</translation>
    </message>
    <message>
        <source>must hold one of box, ellipse, polygon, brush</source>
        <translation>muss genau eines von box, ellipse, polygon, brush enthalten</translation>
    </message>
    <message>
        <source>must be a pair [first, last]</source>
        <translation>muss ein Paar [erster, letzter] sein</translation>
    </message>
    <message>
        <source>%1 is not known; this program reads version 1</source>
        <translation>%1 ist unbekannt; dieses Programm liest Version 1</translation>
    </message>
    <message>
        <source>is empty; add a track</source>
        <translation>ist leer; eine Spur hinzufügen</translation>
    </message>
    <message>
        <source>path: &quot;%1&quot; is no point; use x,y;x,y;... in fractions of the frame</source>
        <translation>path: „%1“ ist kein Punkt; x,y;x,y;... in Bruchteilen des Bilds verwenden</translation>
    </message>
    <message>
        <source>path: &quot;%1&quot; has one point; give two or more as x,y;x,y;...</source>
        <translation>path: „%1“ hat nur einen Punkt; zwei oder mehr als x,y;x,y;... angeben</translation>
    </message>
    <message>
        <source>%1: is no box; use box:x0,y0,x1,y1 in fractions of the frame</source>
        <translation>%1: ist kein Rechteck; box:x0,y0,x1,y1 in Bruchteilen des Bilds verwenden</translation>
    </message>
    <message>
        <source>%1: has no size; use x0 &lt; x1 and y0 &lt; y1</source>
        <translation>%1: hat keine Ausdehnung; x0 &lt; x1 und y0 &lt; y1 verwenden</translation>
    </message>
    <message>
        <source>%1: is outside the frame; use fractions 0..1</source>
        <translation>%1: liegt außerhalb des Bilds; Bruchteile 0..1 verwenden</translation>
    </message>
    <message>
        <source>the maps show the words nowhere; lower the threshold or look at another site</source>
        <translation>Die Karten zeigen die Wörter nirgends; den Schwellenwert senken oder eine andere Stelle ansehen</translation>
    </message>
    <message>
        <source>%1: no maps were recorded here; run with the Attention panel in sight</source>
        <translation>%1: Hier wurden keine Karten aufgezeichnet; mit sichtbarem Bedienfeld „Aufmerksamkeit“ ausführen</translation>
    </message>
    <message>
        <source>out of memory; use a smaller --size or fewer --frames</source>
        <translation>Nicht genug Speicher; --size oder --frames verringern</translation>
    </message>
    <message>
        <source>--frames %1: the clip has %2; use 1..%2</source>
        <translation>--frames %1: Der Clip hat %2; 1..%2 verwenden</translation>
    </message>
    <message>
        <source>recipe %1</source>
        <translation>Rezept %1</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>%1 Frames</translation>
    </message>
    <message>
        <source>the run needs about %1 MiB and %2 MiB are free; use a smaller size, fewer frames, or a recipe with windows</source>
        <translation>Der Lauf braucht etwa %1 MiB, frei sind %2 MiB; eine kleinere Größe, weniger Frames oder ein Rezept mit Fenstern verwenden</translation>
    </message>
    <message>
        <source>%1: more than %2 frames do not fit in %3 MiB; read fewer frames</source>
        <translation>%1: Mehr als %2 Frames passen nicht in %3 MiB; weniger Frames lesen</translation>
    </message>
    <message>
        <source>%1: frame %2 is past the last one; use 0..%3</source>
        <translation>%1: Frame %2 liegt hinter dem letzten; 0..%3 verwenden</translation>
    </message>
    <message>
        <source>%1: cannot be listed: %2; check its permissions</source>
        <translation>%1: lässt sich nicht auflisten: %2; Zugriffsrechte prüfen</translation>
    </message>
    <message>
        <source>%1: holds no PNG or JPEG picture; choose a folder that does</source>
        <translation>%1: enthält kein PNG- oder JPEG-Bild; einen Ordner mit solchen Bildern wählen</translation>
    </message>
    <message>
        <source>%1: first frame %2 is below 0; frames count from 0</source>
        <translation>%1: Der erste Frame %2 ist kleiner als 0; Frames zählen ab 0</translation>
    </message>
    <message>
        <source>%1: count %2 is below 1; ask for at least one frame</source>
        <translation>%1: Die Anzahl %2 ist kleiner als 1; mindestens einen Frame anfordern</translation>
    </message>
    <message>
        <source>%1: stride %2 is below 1; use 1 for every frame</source>
        <translation>%1: Die Schrittweite %2 ist kleiner als 1; 1 für jeden Frame verwenden</translation>
    </message>
    <message>
        <source>%1: the frame rate must be above 0</source>
        <translation>%1: Die Framerate muss größer als 0 sein</translation>
    </message>
    <message>
        <source>%1: is %2x%3, the pictures before it %4x%5; make them one size</source>
        <translation>%1: ist %2 × %3 groß, die Bilder davor %4 × %5; auf eine einheitliche Größe bringen</translation>
    </message>
    <message>
        <source>%1: &apos;%2&apos; is no format that can be written; use .mp4, .webm, .gif, .png or a folder</source>
        <translation>%1: „%2“ ist kein Format, das geschrieben werden kann; .mp4, .webm, .gif, .png oder einen Ordner verwenden</translation>
    </message>
    <message>
        <source>%1: holds %2, which would be lost; choose a new or empty folder</source>
        <translation>%1: enthält %2, was verloren ginge; einen neuen oder leeren Ordner wählen</translation>
    </message>
    <message>
        <source>%1: cannot be listed: %2; choose another name</source>
        <translation>%1: lässt sich nicht auflisten: %2; einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>crf: %1 is out of range; use 0 (best) to %2</source>
        <translation>crf: %1 liegt außerhalb des Bereichs; 0 (beste Qualität) bis %2 verwenden</translation>
    </message>
    <message>
        <source>%1: one picture cannot hold %2 frames; name a folder or a .mp4</source>
        <translation>%1: Ein einzelnes Bild kann nicht %2 Frames aufnehmen; einen Ordner oder eine .mp4-Datei angeben</translation>
    </message>
    <message>
        <source>columns: %1 is below 1; a sheet needs a column</source>
        <translation>columns: %1 ist kleiner als 1; ein Bogen braucht mindestens eine Spalte</translation>
    </message>
    <message>
        <source>out of memory while converting a frame</source>
        <translation>Nicht genug Speicher, um einen Frame zu konvertieren</translation>
    </message>
    <message>
        <source>a frame of unknown pixel format; convert the clip to H.264</source>
        <translation>Ein Frame hat ein unbekanntes Pixelformat; den Clip nach H.264 konvertieren</translation>
    </message>
    <message>
        <source>pixel format %1 cannot be read; convert the clip to H.264</source>
        <translation>Das Pixelformat %1 lässt sich nicht lesen; den Clip nach H.264 konvertieren</translation>
    </message>
    <message>
        <source>%1: there is no such file; check the name</source>
        <translation>%1: ist nicht vorhanden; den Namen prüfen</translation>
    </message>
    <message>
        <source>%1: is no PNG or JPEG picture; convert it to PNG</source>
        <translation>%1: ist kein PNG- oder JPEG-Bild; nach PNG konvertieren</translation>
    </message>
    <message>
        <source>%1: is damaged or cut short; export it again</source>
        <translation>%1: ist beschädigt oder unvollständig; erneut exportieren</translation>
    </message>
    <message>
        <source>%1: is damaged or cut short (%2); export it again</source>
        <translation>%1: ist beschädigt oder unvollständig (%2); erneut exportieren</translation>
    </message>
    <message>
        <source>out of memory while handling video</source>
        <translation>Nicht genug Speicher, um das Video zu verarbeiten</translation>
    </message>
    <message>
        <source>%1: holds %2 masks, the clip has %3 frames; give one mask a frame, or one for all of them</source>
        <translation>%1: enthält %2 Masken, der Clip hat %3 Frames; eine Maske je Frame oder eine für alle angeben</translation>
    </message>
    <message>
        <source>%1: is %2x%3, the clip is %4x%5; make the mask that size, or another of the same shape</source>
        <translation>%1: ist %2 × %3 groß, der Clip %4 × %5; die Maske in dieser Größe oder im selben Seitenverhältnis erstellen</translation>
    </message>
    <message>
        <source>resize from %1x%2 to %3x%4: every side must be at least 1 pixel</source>
        <translation>Größenänderung von %1 × %2 auf %3 × %4: Jede Seite muss mindestens 1 Pixel lang sein</translation>
    </message>
    <message>
        <source>%1: is no media file that can be read, or is cut short; copy or export it again</source>
        <translation>%1: ist keine lesbare Mediendatei oder unvollständig; erneut kopieren oder exportieren</translation>
    </message>
    <message>
        <source>%1: is no media file that can be read, or is cut short (%2); copy or export it again</source>
        <translation>%1: ist keine lesbare Mediendatei oder unvollständig (%2); erneut kopieren oder exportieren</translation>
    </message>
    <message>
        <source>%1: cannot be read: %2; check its permissions</source>
        <translation>%1: lässt sich nicht lesen: %2; Zugriffsrechte prüfen</translation>
    </message>
    <message>
        <source>%1: holds no video; choose a file that does</source>
        <translation>%1: enthält kein Video; eine Datei mit Video wählen</translation>
    </message>
    <message>
        <source>%1: holds sound and a cover picture but no video; choose a clip</source>
        <translation>%1: enthält Ton und ein Titelbild, aber kein Video; einen Clip wählen</translation>
    </message>
    <message>
        <source>%1: its codec %2 is not known to the installed FFmpeg; convert it to H.264</source>
        <translation>%1: Der Codec %2 ist dem installierten FFmpeg nicht bekannt; nach H.264 konvertieren</translation>
    </message>
    <message>
        <source>%1: its %2 video cannot be decoded; convert it to H.264</source>
        <translation>%1: Das %2-Video lässt sich nicht dekodieren; nach H.264 konvertieren</translation>
    </message>
    <message>
        <source>%1: its %2 video cannot be decoded (%3); convert it to H.264</source>
        <translation>%1: Das %2-Video lässt sich nicht dekodieren (%3); nach H.264 konvertieren</translation>
    </message>
    <message>
        <source>%1: the installed FFmpeg has no %2 encoder; choose another format</source>
        <translation>%1: Dem installierten FFmpeg fehlt der Encoder %2; ein anderes Format wählen</translation>
    </message>
    <message>
        <source>%1: %2x%3 cannot be encoded (%4); resize the clip or choose another format</source>
        <translation>%1: %2 × %3 lässt sich nicht kodieren (%4); die Größe des Clips ändern oder ein anderes Format wählen</translation>
    </message>
    <message>
        <source>out of memory while writing video</source>
        <translation>Nicht genug Speicher, um das Video zu schreiben</translation>
    </message>
    <message>
        <source>%1: is damaged or cut short; %2 of %3 frames can be read; copy or export it again, or ask for frames 0..%4 only</source>
        <translation>%1: ist beschädigt oder unvollständig; %2 von %3 Frames sind lesbar; erneut kopieren oder exportieren oder nur die Frames 0..%4 anfordern</translation>
    </message>
    <message>
        <source>%1: not one frame can be decoded; copy or export it again</source>
        <translation>%1: Kein einziger Frame lässt sich dekodieren; erneut kopieren oder exportieren</translation>
    </message>
    <message>
        <source>%1: block_out_channels is empty</source>
        <translation>%1: block_out_channels ist leer</translation>
    </message>
    <message>
        <source>%1: act_fn is &apos;%2&apos;; this program runs silu</source>
        <translation>%1: act_fn ist „%2“; dieses Programm rechnet mit silu</translation>
    </message>
    <message>
        <source>%1: block_out_channels %2 cannot be divided by norm_num_groups %3</source>
        <translation>%1: block_out_channels %2 ist nicht durch norm_num_groups %3 teilbar</translation>
    </message>
    <message>
        <source>%1: hidden_act is &apos;%2&apos;; this program runs quick_gelu and gelu</source>
        <translation>%1: hidden_act ist „%2“; dieses Programm rechnet mit quick_gelu und gelu</translation>
    </message>
    <message>
        <source>%1: hidden_size cannot be divided by num_attention_heads</source>
        <translation>%1: hidden_size ist nicht durch num_attention_heads teilbar</translation>
    </message>
    <message>
        <source>prompt: %1 tokens are more than the text encoder&apos;s %2 positions; the tokenizer&apos;s model_max_length is too large for this model</source>
        <translation>prompt: %1 Token sind mehr als die %2 Positionen des Textencoders; model_max_length des Tokenizers ist für dieses Modell zu groß</translation>
    </message>
    <message>
        <source>tokenizer: token id %1 is past the text encoder&apos;s vocabulary of %2; the two do not belong together</source>
        <translation>tokenizer: Die Token-ID %1 liegt außerhalb des Vokabulars des Textencoders mit %2 Einträgen; die beiden gehören nicht zusammen</translation>
    </message>
    <message>
        <source>frames: %1 are more than the motion adapter&apos;s %2; use fewer or run in windows</source>
        <translation>frames: %1 sind mehr als die %2 des Bewegungsadapters; weniger verwenden oder in Fenstern ausführen</translation>
    </message>
    <message>
        <source>%1: block type &apos;%2&apos; is not one this program knows; it runs CrossAttnDownBlock2D, DownBlock2D and their Up and Motion forms</source>
        <translation>%1: Den Blocktyp „%2“ kennt dieses Programm nicht; es rechnet mit CrossAttnDownBlock2D, DownBlock2D und deren Formen mit Up und Motion</translation>
    </message>
    <message>
        <source>%1: %2 is set; this program runs U-Nets without it (Stable Diffusion 1 and 2)</source>
        <translation>%1: %2 ist gesetzt; dieses Programm rechnet mit U-Nets ohne diese Angabe (Stable Diffusion 1 und 2)</translation>
    </message>
    <message>
        <source>%1: %2 is true; this program needs it false</source>
        <translation>%1: %2 ist true; dieses Programm braucht false</translation>
    </message>
    <message>
        <source>%1: %2 is &apos;%3&apos;; this program runs &apos;%4&apos;</source>
        <translation>%1: %2 ist „%3“; dieses Programm rechnet mit „%4“</translation>
    </message>
    <message>
        <source>%1: %2 must be 3</source>
        <translation>%1: %2 muss 3 sein</translation>
    </message>
    <message>
        <source>%1: flip_sin_to_cos must be true and freq_shift 0</source>
        <translation>%1: flip_sin_to_cos muss true und freq_shift muss 0 sein</translation>
    </message>
    <message>
        <source>%1: block_out_channels %2 cannot be divided by %3 %4</source>
        <translation>%1: block_out_channels %2 ist nicht durch %3 %4 teilbar</translation>
    </message>
    <message>
        <source>%1: block_out_channels %2 cannot be divided by the number of heads %3</source>
        <translation>%1: block_out_channels %2 ist nicht durch die Anzahl der Köpfe %3 teilbar</translation>
    </message>
    <message>
        <source>%1: down_block_types, up_block_types and block_out_channels differ in length</source>
        <translation>%1: down_block_types, up_block_types und block_out_channels sind verschieden lang</translation>
    </message>
    <message>
        <source>%1: the motion adapter was made for another U-Net (block_out_channels or motion_layers_per_block differ); use the adapter of this base model</source>
        <translation>%1: Der Bewegungsadapter wurde für ein anderes U-Net gemacht (block_out_channels oder motion_layers_per_block weichen ab); den Adapter dieses Basismodells verwenden</translation>
    </message>
    <message>
        <source>--device %1: use auto, cpu or cuda</source>
        <translation>--device %1: auto, cpu oder cuda verwenden</translation>
    </message>
    <message>
        <source>--device cuda: no NVIDIA GPU or driver was found; use --device cpu</source>
        <translation>--device cuda: Keine NVIDIA-GPU oder kein Treiber gefunden; --device cpu verwenden</translation>
    </message>
    <message>
        <source>--dtype %1: use auto, fp32, bf16 or fp16</source>
        <translation>--dtype %1: auto, fp32, bf16 oder fp16 verwenden</translation>
    </message>
    <message>
        <source>--dtype fp16: runs on CUDA only; use fp32 or bf16 on the CPU</source>
        <translation>--dtype fp16: läuft nur mit CUDA; auf der CPU fp32 oder bf16 verwenden</translation>
    </message>
    <message>
        <source>%1: %2/%3 is missing; a model is a folder in diffusers layout with tokenizer, text_encoder, unet, vae and scheduler</source>
        <translation>%1: %2/%3 fehlt; ein Modell ist ein Ordner mit diffusers-Struktur, der tokenizer, text_encoder, unet, vae und scheduler enthält</translation>
    </message>
    <message>
        <source>--model %1: is no folder; name a folder in diffusers layout, or &apos;starter&apos;</source>
        <translation>--model %1: ist kein Ordner; einen Ordner mit diffusers-Struktur oder „starter“ angeben</translation>
    </message>
    <message>
        <source>%1: the folder tokenizer is missing</source>
        <translation>%1: Der Ordner tokenizer fehlt</translation>
    </message>
    <message>
        <source>--adapter %1: holds no config.json; name a motion adapter in diffusers layout</source>
        <translation>--adapter %1: enthält keine config.json; einen Bewegungsadapter mit diffusers-Struktur angeben</translation>
    </message>
    <message>
        <source>--size %1: each side must be a multiple of %2 up to %3; use %4</source>
        <translation>--size %1: Jede Seite muss ein Vielfaches von %2 und höchstens %3 sein; %4 verwenden</translation>
    </message>
    <message>
        <source>--frames %1: use 1..%2</source>
        <translation>--frames %1: 1..%2 verwenden</translation>
    </message>
    <message>
        <source>--clip: has frames of %1 and of %2, or without colour; bring them to one size in RGB</source>
        <translation>--clip: hat Frames der Größe %1 und der Größe %2 oder Frames ohne Farbe; alle in RGB auf dieselbe Größe bringen</translation>
    </message>
    <message>
        <source>--frames %1: this model reaches %2 frames at a time; use fewer, or a recipe with windows of at most %2</source>
        <translation>--frames %1: Dieses Modell schafft %2 Frames auf einmal; weniger verwenden oder ein Rezept mit Fenstern von höchstens %2</translation>
    </message>
    <message>
        <source>--steps %1: use 1..%2</source>
        <translation>--steps %1: 1..%2 verwenden</translation>
    </message>
    <message>
        <source>--guidance: use a number from 1 (none) to 100</source>
        <translation>--guidance: eine Zahl von 1 (keine) bis 100 verwenden</translation>
    </message>
    <message>
        <source>--recipe %1: steers objects and none is given; add --object &quot;WORDS=box:x0,y0,x1,y1&quot;</source>
        <translation>--recipe %1: steuert Objekte, aber keines ist angegeben; --object &quot;WORDS=box:x0,y0,x1,y1&quot; hinzufügen</translation>
    </message>
    <message>
        <source>--recipe %1: keeps what is outside the objects and none is given; add --object</source>
        <translation>--recipe %1: bewahrt, was außerhalb der Objekte liegt, aber keines ist angegeben; --object hinzufügen</translation>
    </message>
    <message>
        <source>%1: holds no tensor named &apos;latents&apos;</source>
        <translation>%1: enthält keinen Tensor namens „latents“</translation>
    </message>
    <message>
        <source>%1: latents are %2 and the run needs %3 (frames, channels, height, width); set --frames and --size to match</source>
        <translation>%1: Die Latents sind %2 groß, der Lauf braucht %3 (Frames, Kanäle, Höhe, Breite); --frames und --size passend einstellen</translation>
    </message>
    <message>
        <source>%1: the text encoder is %2 wide and the U-Net expects %3 (cross_attention_dim); the two do not belong together</source>
        <translation>%1: Der Textencoder hat die Breite %2, das U-Net erwartet %3 (cross_attention_dim); die beiden gehören nicht zusammen</translation>
    </message>
    <message>
        <source>%1: the VAE has %2 latent channels and the U-Net expects %3</source>
        <translation>%1: Der VAE hat %2 latente Kanäle, das U-Net erwartet %3</translation>
    </message>
    <message>
        <source>is no whole zip archive (%1); use an earlier copy of it</source>
        <translation>ist kein vollständiges ZIP-Archiv (%1); eine frühere Kopie verwenden</translation>
    </message>
    <message>
        <source>holds %1 entries, more than the %2 that a project may have</source>
        <translation>enthält %1 Einträge, mehr als die %2, die ein Projekt haben darf</translation>
    </message>
    <message>
        <source>its directory is damaged; use an earlier copy of it</source>
        <translation>Das Verzeichnis des Archivs ist beschädigt; eine frühere Kopie verwenden</translation>
    </message>
    <message>
        <source>the entry &apos;%1&apos; would lead out of the project; do not trust it</source>
        <translation>Der Eintrag „%1“ würde aus dem Projekt hinausführen; der Datei nicht vertrauen</translation>
    </message>
    <message>
        <source>the entry &apos;%1&apos; is encrypted or packed in a way not known here</source>
        <translation>Der Eintrag „%1“ ist verschlüsselt oder auf unbekannte Weise gepackt</translation>
    </message>
    <message>
        <source>the entry &apos;%1&apos; unpacks to %2 bytes, more than a project may hold; do not trust it</source>
        <translation>Der Eintrag „%1“ ist entpackt %2 Bytes groß, mehr, als ein Projekt enthalten darf; der Datei nicht vertrauen</translation>
    </message>
    <message>
        <source>the entry &apos;%1&apos; is there twice; use an earlier copy of it</source>
        <translation>Der Eintrag „%1“ ist doppelt vorhanden; eine frühere Kopie verwenden</translation>
    </message>
    <message>
        <source>%1: &apos;%2&apos; is missing; use an earlier copy of it</source>
        <translation>%1: „%2“ fehlt; eine frühere Kopie verwenden</translation>
    </message>
    <message>
        <source>%1: &apos;%2&apos; is damaged (%3); use an earlier copy of it</source>
        <translation>%1: „%2“ ist beschädigt (%3); eine frühere Kopie verwenden</translation>
    </message>
    <message>
        <source>%1: &apos;%2&apos; is damaged (its size is not as declared); use an earlier copy of it</source>
        <translation>%1: „%2“ ist beschädigt (die Größe entspricht nicht der Angabe); eine frühere Kopie verwenden</translation>
    </message>
    <message>
        <source>is no pair of width and height</source>
        <translation>ist kein Paar aus Breite und Höhe</translation>
    </message>
    <message>
        <source>is no whole number from 0 on</source>
        <translation>ist keine ganze Zahl ab 0</translation>
    </message>
    <message>
        <source>%1: is nested too deeply</source>
        <translation>%1: ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no mask of a journal</source>
        <translation>„%1“ ist keine Maske eines Journals</translation>
    </message>
    <message>
        <source>%1: cannot be made: %2</source>
        <translation>%1: lässt sich nicht anlegen: %2</translation>
    </message>
    <message>
        <source>%1: is open in another window (process %2); close it there, or save this one under another name; delete %3 where nobody has it open</source>
        <translation>%1: ist in einem anderen Fenster geöffnet (Prozess %2); dort schließen oder dieses Projekt unter einem anderen Namen speichern; %3 löschen, falls niemand es geöffnet hat</translation>
    </message>
    <message>
        <source>%1: is open in another window (process %2 on %3); close it there, or save this one under another name; delete %4 where nobody has it open</source>
        <translation>%1: ist in einem anderen Fenster geöffnet (Prozess %2 auf %3); dort schließen oder dieses Projekt unter einem anderen Namen speichern; %4 löschen, falls niemand es geöffnet hat</translation>
    </message>
    <message>
        <source>%1: is open in another window (process %2 on %3); close it there, or save this one under another name</source>
        <translation>%1: ist in einem anderen Fenster geöffnet (Prozess %2 auf %3); dort schließen oder dieses Projekt unter einem anderen Namen speichern</translation>
    </message>
    <message>
        <source>%1: cannot be written: %2</source>
        <translation>%1: lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>%1: has no frames, or not as many as times</source>
        <translation>%1: hat keine Frames oder nicht ebenso viele wie Zeiten</translation>
    </message>
    <message>
        <source>%1, frame %2</source>
        <translation>%1, Frame %2</translation>
    </message>
    <message>
        <source>%1: is no PNG of the first frame&apos;s size</source>
        <translation>%1: ist kein PNG in der Größe des ersten Frames</translation>
    </message>
    <message>
        <source>%1: unpacks to more than 4 GiB; do not trust it</source>
        <translation>%1: ist entpackt größer als 4 GiB; der Datei nicht vertrauen</translation>
    </message>
    <message>
        <source>%1: its times do not rise</source>
        <translation>%1: Die Zeiten sind nicht aufsteigend</translation>
    </message>
    <message>
        <source>%1: has no valid rate</source>
        <translation>%1: hat keine gültige Framerate</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>%1: is larger than 4 GiB, more than a project may be</source>
        <translation>%1: ist größer als 4 GiB und damit zu groß für ein Projekt</translation>
    </message>
    <message>
        <source>the project was not saved, since it could not be read back: %1</source>
        <translation>Das Projekt wurde nicht gespeichert, da es sich nicht zurücklesen ließ: %1</translation>
    </message>
    <message>
        <source>%1: belongs to a newer Attune (schema %2); save under another name</source>
        <translation>%1: gehört zu einem neueren Attune (Schema %2); unter einem anderen Namen speichern</translation>
    </message>
    <message>
        <source>%1: the copy of the older project cannot be written: %2</source>
        <translation>%1: Die Kopie des älteren Projekts lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>%1: is no Attune project; open one that ends in .attune</source>
        <translation>%1: ist kein Attune-Projekt; eine Datei mit der Endung .attune öffnen</translation>
    </message>
    <message>
        <source>%1: &apos;%2&apos; is not what was saved; use an earlier copy of the project</source>
        <translation>%1: „%2“ ist nicht das, was gespeichert wurde; eine frühere Kopie des Projekts verwenden</translation>
    </message>
    <message>
        <source>%1: &apos;%2&apos; is no PNG of a usable size</source>
        <translation>%1: „%2“ ist kein PNG in brauchbarer Größe</translation>
    </message>
    <message>
        <source>%1: its masks unpack to more than 4 GiB; do not trust it</source>
        <translation>%1: Die Masken sind entpackt größer als 4 GiB; der Datei nicht vertrauen</translation>
    </message>
    <message>
        <source>%1: &apos;%2&apos; is not grey</source>
        <translation>%1: „%2“ ist kein Graustufenbild</translation>
    </message>
    <message>
        <source>is no pair of whole numbers</source>
        <translation>ist kein Paar ganzer Zahlen</translation>
    </message>
    <message>
        <source>is no time or rate</source>
        <translation>ist weder Zeit noch Rate</translation>
    </message>
    <message>
        <source>%1: lists too many runs</source>
        <translation>%1: führt zu viele Läufe auf</translation>
    </message>
    <message>
        <source>%1: was saved by a newer Attune (schema %2, this one reads up to %3); update Attune to open it</source>
        <translation>%1: wurde mit einem neueren Attune gespeichert (Schema %2, dieses liest bis %3); zum Öffnen Attune aktualisieren</translation>
    </message>
    <message>
        <source>%1: holds a value of the wrong kind; use an earlier copy of it</source>
        <translation>%1: enthält einen Wert der falschen Art; eine frühere Kopie verwenden</translation>
    </message>
    <message>
        <source>%1: has only %2 of the %3 frames that the project uses; choose the file it was made with</source>
        <translation>%1: hat nur %2 der %3 Frames, die das Projekt verwendet; die Datei wählen, mit der es erstellt wurde</translation>
    </message>
    <message>
        <source>%1: source</source>
        <translation>%1: Quelle</translation>
    </message>
    <message>
        <source>%1: cannot be made, so that nothing could be recovered: %2</source>
        <translation>%1: lässt sich nicht anlegen, sodass nichts wiederhergestellt werden könnte: %2</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>does not follow the frame before; list keys in order, each once</source>
        <translation>folgt nicht auf den Frame davor; Keyframes der Reihe nach auflisten, jeden nur einmal</translation>
    </message>
    <message>
        <source>is no pair of frames</source>
        <translation>ist kein Paar von Frames</translation>
    </message>
    <message>
        <source>frame: %1 is not in the clip; use 0..%2</source>
        <translation>frame: %1 liegt nicht im Clip; 0..%2 verwenden</translation>
    </message>
    <message>
        <source>mask: it must be one grey channel of the clip&apos;s size, %1x%2</source>
        <translation>mask: muss ein einziger Graukanal in der Größe des Clips sein, %1 × %2</translation>
    </message>
    <message>
        <source>clip: all frames must have one size</source>
        <translation>clip: Alle Frames müssen dieselbe Größe haben</translation>
    </message>
    <message>
        <source>frames: the second key must come after the first one</source>
        <translation>frames: Der zweite Keyframe muss nach dem ersten kommen</translation>
    </message>
    <message>
        <source>%1 is not supported; use one of %2</source>
        <translation>%1 wird nicht unterstützt; einen dieser Werte verwenden: %2</translation>
    </message>
    <message>
        <source>is not supported; set it to false</source>
        <translation>wird nicht unterstützt; auf false setzen</translation>
    </message>
    <message>
        <source>is not supported; remove it</source>
        <translation>wird nicht unterstützt; die Angabe entfernen</translation>
    </message>
    <message>
        <source>%1: must hold a JSON object</source>
        <translation>%1: muss ein JSON-Objekt enthalten</translation>
    </message>
    <message>
        <source>must be a string</source>
        <translation>muss eine Zeichenkette sein</translation>
    </message>
    <message>
        <source>must list num_train_timesteps numbers</source>
        <translation>muss so viele Zahlen auflisten, wie num_train_timesteps angibt</translation>
    </message>
    <message>
        <source>%1: is not valid JSON</source>
        <translation>%1: ist kein gültiges JSON</translation>
    </message>
    <message>
        <source>eta: %1 needs noise for every step</source>
        <translation>eta: %1 braucht Rauschen für jeden Schritt</translation>
    </message>
    <message>
        <source>eta: the %1 scheduler takes none; use ddim or eta 0</source>
        <translation>eta: Der Scheduler %1 nimmt keines an; ddim oder eta 0 verwenden</translation>
    </message>
    <message>
        <source>steps: %1 is out of range; use 1..%2</source>
        <translation>steps: %1 liegt außerhalb des Bereichs; 1..%2 verwenden</translation>
    </message>
    <message>
        <source>steps: %1 leaves no distinct timestep for each step; use fewer</source>
        <translation>steps: Bei %1 hat nicht mehr jeder Schritt seinen eigenen Zeitschritt; weniger verwenden</translation>
    </message>
    <message>
        <source>prediction_type: epsilon cannot start from zero signal; use v_prediction or another timestep_spacing</source>
        <translation>prediction_type: epsilon kann nicht ganz ohne Signal beginnen; v_prediction oder ein anderes timestep_spacing verwenden</translation>
    </message>
    <message>
        <source>scheduler: %1 is unknown; use one of %2</source>
        <translation>scheduler: %1 ist unbekannt; einen von diesen verwenden: %2</translation>
    </message>
    <message>
        <source>object: this recipe steers objects; name one and where it shall be</source>
        <translation>Objekt: Dieses Rezept steuert Objekte; eines nennen und angeben, wo es sein soll</translation>
    </message>
    <message>
        <source>object: &quot;%1&quot; has no word in the prompt; use its words</source>
        <translation>Objekt: „%1“ hat kein Wort im Prompt; Wörter des Prompts verwenden</translation>
    </message>
    <message>
        <source>object: &quot;%1&quot; is beyond what the text encoder reads; shorten the prompt</source>
        <translation>Objekt: „%1“ liegt jenseits dessen, was der Textencoder liest; den Prompt kürzen</translation>
    </message>
    <message>
        <source>object &quot;%1&quot;</source>
        <translation>Objekt „%1“</translation>
    </message>
    <message>
        <source>term %1: no cross-attention of this model matches its sites; it has none</source>
        <translation>Term %1: Keine Kreuzaufmerksamkeit dieses Modells entspricht seinen Stellen; das Modell hat keine</translation>
    </message>
    <message>
        <source>term %1: no cross-attention of this model matches its sites; it has %2</source>
        <translation>Term %1: Keine Kreuzaufmerksamkeit dieses Modells entspricht seinen Stellen; das Modell hat %2</translation>
    </message>
    <message>
        <source>term %1: legacy_half_batch needs an even number of heads, %2 has %3; switch it off</source>
        <translation>Term %1: legacy_half_batch braucht eine gerade Anzahl von Köpfen, %2 hat %3; ausschalten</translation>
    </message>
    <message>
        <source>%1: smaller than a cell of the %2 x %3 attention; steered by the nearest cell</source>
        <translation>%1: kleiner als eine Zelle der Aufmerksamkeit mit %2 × %3; wird über die nächstgelegene Zelle gesteuert</translation>
    </message>
    <message>
        <source>legacy_half_batch: needs an even number of heads; switch it off</source>
        <translation>legacy_half_batch: braucht eine gerade Anzahl von Köpfen; ausschalten</translation>
    </message>
    <message>
        <source>map.heads: per_head cannot average layers of different head counts; use mean</source>
        <translation>map.heads: per_head kann Schichten mit unterschiedlicher Anzahl von Köpfen nicht mitteln; mean verwenden</translation>
    </message>
    <message>
        <source>selects nothing; give downscales, mid, first_up or patterns</source>
        <translation>wählt nichts aus; downscales, mid, first_up oder patterns angeben</translation>
    </message>
    <message>
        <source>needs map.heads per_head and map.layers per_layer</source>
        <translation>braucht map.heads per_head und map.layers per_layer</translation>
    </message>
    <message>
        <source>leaves frames out; use at most windows.size</source>
        <translation>lässt Frames aus; höchstens windows.size verwenden</translation>
    </message>
    <message>
        <source>needs an inner_topk term to watch; add one</source>
        <translation>braucht einen Term inner_topk zum Beobachten; einen hinzufügen</translation>
    </message>
    <message>
        <source>recipe: %1 is unknown; use one of %2, or a file</source>
        <translation>Rezept: %1 ist unbekannt; eines von %2 oder eine Datei verwenden</translation>
    </message>
    <message>
        <source>%1: is not valid JSON; fetch the tokenizer again</source>
        <translation>%1: ist kein gültiges JSON; den Tokenizer erneut herunterladen</translation>
    </message>
    <message>
        <source>%1: expected a JSON object</source>
        <translation>%1: erwartet wird ein JSON-Objekt</translation>
    </message>
    <message>
        <source>%1: &apos;%2&apos;: expected an id from 0 to %3</source>
        <translation>%1: „%2“: erwartet wird eine ID von 0 bis %3</translation>
    </message>
    <message>
        <source>%1: expected an object that gives each piece its id</source>
        <translation>%1: erwartet wird ein Objekt, das jedem Teilstück seine ID gibt</translation>
    </message>
    <message>
        <source>%1: line %2: expected two pieces with a space between, found &apos;%3&apos;</source>
        <translation>%1: Zeile %2: erwartet werden zwei Teilstücke mit einem Leerzeichen dazwischen, gefunden wurde „%3“</translation>
    </message>
    <message>
        <source>%1: expected a list of merges</source>
        <translation>%1: erwartet wird eine Liste von Merges</translation>
    </message>
    <message>
        <source>%1: expected two pieces with a space between, found &apos;%2&apos;</source>
        <translation>%1: erwartet werden zwei Teilstücke mit einem Leerzeichen dazwischen, gefunden wurde „%2“</translation>
    </message>
    <message>
        <source>%1: expected two pieces</source>
        <translation>%1: erwartet werden zwei Teilstücke</translation>
    </message>
    <message>
        <source>%1: the merge &apos;%2 %3&apos; needs the piece &apos;%4&apos;, which the vocabulary lacks; the two files must belong together</source>
        <translation>%1: Der Merge „%2 %3“ braucht das Teilstück „%4“, das im Vokabular fehlt; die beiden Dateien müssen zusammengehören</translation>
    </message>
    <message>
        <source>%1: model: expected a BPE with vocab and merges</source>
        <translation>%1: model: erwartet wird ein BPE mit vocab und merges</translation>
    </message>
    <message>
        <source>%1: %2: expected a token&apos;s text</source>
        <translation>%1: %2: erwartet wird der Text eines Tokens</translation>
    </message>
    <message>
        <source>%1: model_max_length: expected a whole number from 3, found a list or object</source>
        <translation>%1: model_max_length: erwartet wird eine ganze Zahl ab 3, gefunden wurde eine Liste oder ein Objekt</translation>
    </message>
    <message>
        <source>%1: model_max_length: expected a whole number from 3, found %2</source>
        <translation>%1: model_max_length: erwartet wird eine ganze Zahl ab 3, gefunden wurde %2</translation>
    </message>
    <message>
        <source>%1: is no folder; name the tokenizer&apos;s folder</source>
        <translation>%1: ist kein Ordner; den Ordner des Tokenizers angeben</translation>
    </message>
    <message>
        <source>%1: holds neither vocab.json with merges.txt nor tokenizer.json; fetch the tokenizer again</source>
        <translation>%1: enthält weder vocab.json mit merges.txt noch tokenizer.json; den Tokenizer erneut herunterladen</translation>
    </message>
    <message>
        <source>%1: %2: the vocabulary has no &apos;%3&apos;</source>
        <translation>%1: %2: Das Vokabular enthält „%3“ nicht</translation>
    </message>
    <message>
        <source>the prompt is %1 tokens long and the model reads %2</source>
        <translation>Der Prompt ist %1 Token lang, das Modell liest %2</translation>
    </message>
    <message>
        <source>the prompt is %1 tokens long and the model reads %2; it was cut at &apos;%3&apos;</source>
        <translation>Der Prompt ist %1 Token lang, das Modell liest %2; er wurde bei „%3“ abgeschnitten</translation>
    </message>
    <message>
        <source>names no word; name one of the prompt&apos;s</source>
        <translation>nennt kein Wort; eines aus dem Prompt angeben</translation>
    </message>
    <message>
        <source>the prompt has no words &apos;%1&apos;; it is empty</source>
        <translation>Der Prompt enthält die Wörter „%1“ nicht; er ist leer</translation>
    </message>
    <message>
        <source>the prompt has no word &apos;%1&apos;; it is empty</source>
        <translation>Der Prompt enthält das Wort „%1“ nicht; er ist leer</translation>
    </message>
    <message>
        <source>the prompt has no words &apos;%1&apos;; its words are: %2</source>
        <translation>Der Prompt enthält die Wörter „%1“ nicht; seine Wörter sind: %2</translation>
    </message>
    <message>
        <source>the prompt has no word &apos;%1&apos;; its words are: %2</source>
        <translation>Der Prompt enthält das Wort „%1“ nicht; seine Wörter sind: %2</translation>
    </message>
    <message>
        <source>the prompt has &apos;%1&apos; once; use #1</source>
        <translation>Der Prompt enthält „%1“ einmal; #1 verwenden</translation>
    </message>
    <message>
        <source>the prompt has &apos;%1&apos; %2 times; use #1 to #%2</source>
        <translation>Der Prompt enthält „%1“ %2-mal; #1 bis #%2 verwenden</translation>
    </message>
    <message>
        <source>lies past what the model reads of the prompt (%1 tokens); shorten the prompt</source>
        <translation>liegt hinter dem, was das Modell vom Prompt liest (%1 Token); den Prompt kürzen</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>%1: expected %2, found %3</source>
        <translation>%1: erwartet wird %2, gefunden wurde %3</translation>
    </message>
    <message>
        <source>%1: expected a list, each %2, found %3</source>
        <translation>%1: erwartet wird eine Liste (je Eintrag %2), gefunden wurde %3</translation>
    </message>
    <message>
        <source>%1: expected a list of %2, found one of %3</source>
        <translation>%1: erwartet wird eine Liste der Länge %2, gefunden wurde eine der Länge %3</translation>
    </message>
    <message>
        <source>%1: is not valid JSON (at byte %2)</source>
        <translation>%1: ist kein gültiges JSON (bei Byte %2)</translation>
    </message>
    <message>
        <source>a JSON object</source>
        <translation>ein JSON-Objekt</translation>
    </message>
    <message>
        <source>%1: is missing; expected %2</source>
        <translation>%1: fehlt; erwartet: %2</translation>
    </message>
    <message>
        <source>a list of whole numbers</source>
        <translation>eine Liste ganzer Zahlen</translation>
    </message>
    <message>
        <source>whole numbers</source>
        <translation>ganze Zahlen</translation>
    </message>
    <message>
        <source>a list of numbers</source>
        <translation>eine Liste von Zahlen</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>%1: is not a file; name a .safetensors file</source>
        <translation>%1: ist keine Datei; eine .safetensors-Datei angeben</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: tensors of type %2 cannot be stored as safetensors</source>
        <translation>„%1“: Tensoren vom Typ %2 lassen sich nicht als safetensors speichern</translation>
    </message>
    <message>
        <source>a tensor&apos;s name or the metadata is not UTF-8</source>
        <translation>Der Name eines Tensors oder die Metadaten sind kein UTF-8</translation>
    </message>
    <message>
        <source>%1: has no tensor &apos;%2&apos;</source>
        <translation>%1: enthält keinen Tensor „%2“</translation>
    </message>
    <message>
        <source>&apos;__metadata__&apos; cannot name a tensor</source>
        <translation>„__metadata__“ kann nicht der Name eines Tensors sein</translation>
    </message>
    <message>
        <source>a boolean</source>
        <translation>ein Wahrheitswert</translation>
    </message>
    <message>
        <source>a negative number</source>
        <translation>eine negative Zahl</translation>
    </message>
    <message>
        <source>a fraction or too large a number</source>
        <translation>eine gebrochene oder zu große Zahl</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>ein Block Binärdaten</translation>
    </message>
    <message>
        <source>a dimension past 2^63</source>
        <translation>eine Dimension über 2^63</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has more than two data_offsets</source>
        <translation>„%1“ hat mehr als zwei data_offsets</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>eine Zeichenkette</translation>
    </message>
    <message>
        <source>the name &apos;%1&apos; occurs twice</source>
        <translation>Der Name „%1“ kommt zweimal vor</translation>
    </message>
    <message>
        <source>the metadata name &apos;%1&apos; occurs twice</source>
        <translation>Der Name „%1“ kommt in den Metadaten zweimal vor</translation>
    </message>
    <message>
        <source>&apos;%1&apos; gives its %2 twice</source>
        <translation>„%1“ gibt %2 zweimal an</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no dtype</source>
        <translation>„%1“ hat keinen dtype</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no shape</source>
        <translation>„%1“ hat keine shape</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no data_offsets</source>
        <translation>„%1“ hat keine data_offsets</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has fewer than two data_offsets</source>
        <translation>„%1“ hat weniger als zwei data_offsets</translation>
    </message>
    <message>
        <source>the header is not UTF-8 JSON (at its byte %1)</source>
        <translation>Der Header ist kein UTF-8-JSON (bei Byte %1 des Headers)</translation>
    </message>
    <message>
        <source>the header is %1, not an object</source>
        <translation>Der Header ist %1, kein Objekt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is %2, not an object</source>
        <translation>„%1“ ist %2, kein Objekt</translation>
    </message>
    <message>
        <source>__metadata__ is %1, not an object</source>
        <translation>__metadata__ ist %1, kein Objekt</translation>
    </message>
    <message>
        <source>the metadata of &apos;%1&apos; is %2, not a string</source>
        <translation>Der Metadatenwert zu „%1“ ist %2, keine Zeichenkette</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has %2 for its %3</source>
        <translation>Bei „%1“ steht %2 als %3</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has %2 in its shape</source>
        <translation>Bei „%1“ steht %2 in shape</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has %2 in its data_offsets</source>
        <translation>Bei „%1“ steht %2 in data_offsets</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has the dtype &apos;%2&apos;, which is not supported; convert the file to F16, BF16 or F32</source>
        <translation>„%1“ hat den dtype „%2“, der nicht unterstützt wird; die Datei in F16, BF16 oder F32 umwandeln</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has the unknown dtype &apos;%2&apos;</source>
        <translation>„%1“ hat den unbekannten dtype „%2“</translation>
    </message>
    <message>
        <source>&apos;%1&apos; ends before it begins (data_offsets)</source>
        <translation>„%1“ endet vor dem eigenen Anfang (data_offsets)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has a shape past 2^63 elements</source>
        <translation>„%1“ hat eine shape von mehr als 2^63 Elementen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has a shape past 2^64 bytes</source>
        <translation>„%1“ hat eine shape von mehr als 2^64 Byte</translation>
    </message>
    <message>
        <source>&apos;%1&apos; takes %2 bytes, but its shape and dtype need %3</source>
        <translation>„%1“ belegt %2 Byte, shape und dtype brauchen aber %3</translation>
    </message>
    <message>
        <source>%1: &apos;%2&apos; begins at byte %3 of the data, but %4 was expected (tensors must lie end to end); the file is damaged</source>
        <translation>%1: „%2“ beginnt bei Byte %3 der Daten, erwartet wurde %4 (Tensoren müssen lückenlos aneinanderliegen); die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>%1: the tensors take %2 bytes, but the file has %3 for them; it is cut short: fetch it again</source>
        <translation>%1: Die Tensoren belegen %2 Byte, die Datei hat aber %3 für sie; sie ist abgeschnitten: erneut herunterladen</translation>
    </message>
    <message>
        <source>%1: the tensors take %2 bytes, but the file has %3 for them</source>
        <translation>%1: Die Tensoren belegen %2 Byte, die Datei hat aber %3 für sie</translation>
    </message>
    <message>
        <source>%1: is too short to be a safetensors file; fetch it again</source>
        <translation>%1: ist zu kurz für eine safetensors-Datei; erneut herunterladen</translation>
    </message>
    <message>
        <source>%1: is no safetensors file (its header would be %2 bytes long)</source>
        <translation>%1: ist keine safetensors-Datei (der Header wäre %2 Byte lang)</translation>
    </message>
    <message>
        <source>%1: is cut short inside its header; fetch it again</source>
        <translation>%1: ist mitten im Header abgeschnitten; erneut herunterladen</translation>
    </message>
    <message>
        <source>%1: is no safetensors file (its header does not begin with &apos;{&apos;)</source>
        <translation>%1: ist keine safetensors-Datei (der Header beginnt nicht mit „{“)</translation>
    </message>
    <message>
        <source>%1: the header is not UTF-8 JSON (it holds a zero byte)</source>
        <translation>%1: Der Header ist kein UTF-8-JSON (er enthält ein Nullbyte)</translation>
    </message>
    <message>
        <source>%1: holds no diffusion_pytorch_model.safetensors or model.safetensors; name the file itself if &apos;%2&apos; is meant</source>
        <translation>%1: enthält weder diffusion_pytorch_model.safetensors noch model.safetensors; die Datei selbst angeben, falls „%2“ gemeint ist</translation>
    </message>
    <message>
        <source>%1: holds its weights as a pickle only (%2), which is not read; save the model once with safe_serialization=True</source>
        <translation>%1: enthält die Gewichte nur als Pickle (%2), und das wird nicht gelesen; das Modell einmal mit safe_serialization=True speichern</translation>
    </message>
    <message>
        <source>%1: holds no diffusion_pytorch_model.safetensors or model.safetensors; fetch the model again with its weights</source>
        <translation>%1: enthält weder diffusion_pytorch_model.safetensors noch model.safetensors; das Modell samt Gewichten erneut herunterladen</translation>
    </message>
    <message>
        <source>%1: weight_map[&apos;%2&apos;]: &apos;%3&apos; is not the name of a file beside the index</source>
        <translation>%1: weight_map[&apos;%2&apos;]: „%3“ ist nicht der Name einer Datei neben dem Index</translation>
    </message>
    <message>
        <source>%1: weight_map[&apos;%2&apos;]: &apos;%3&apos; is no .safetensors file; save the model once with safe_serialization=True</source>
        <translation>%1: weight_map[&apos;%2&apos;]: „%3“ ist keine .safetensors-Datei; das Modell einmal mit safe_serialization=True speichern</translation>
    </message>
    <message>
        <source>%1: weight_map[&apos;%2&apos;]: the shard %3 is missing; fetch the model again</source>
        <translation>%1: weight_map[&apos;%2&apos;]: Die Teildatei %3 fehlt; das Modell erneut herunterladen</translation>
    </message>
    <message>
        <source>%1: is not valid JSON; fetch the model again</source>
        <translation>%1: ist kein gültiges JSON; das Modell erneut herunterladen</translation>
    </message>
    <message>
        <source>%1: weight_map: expected an object that gives each tensor its file</source>
        <translation>%1: weight_map: erwartet wird ein Objekt, das jedem Tensor seine Datei gibt</translation>
    </message>
    <message>
        <source>%1: weight_map[&apos;%2&apos;]: expected the name of a file</source>
        <translation>%1: weight_map[&apos;%2&apos;]: erwartet wird der Name einer Datei</translation>
    </message>
    <message>
        <source>%1: does not exist; name a model&apos;s folder or file</source>
        <translation>%1: ist nicht vorhanden; den Ordner oder die Datei eines Modells angeben</translation>
    </message>
    <message>
        <source>%1: is a pickle, which is not read; convert it to safetensors first</source>
        <translation>%1: ist ein Pickle, und das wird nicht gelesen; zuerst in safetensors umwandeln</translation>
    </message>
    <message>
        <source>%1: %2; the config and the weights must be of the same model</source>
        <translation>%1: %2; Konfiguration und Gewichte müssen zum selben Modell gehören</translation>
    </message>
    <message>
        <source>%1: lacks &apos;%2&apos;, which %3 says it holds; fetch the model again</source>
        <translation>%1: enthält „%2“ nicht, obwohl es laut %3 darin sein soll; das Modell erneut herunterladen</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1: expected shape %2, found %3</source>
        <translation>%1: erwartet wird die Form %2, gefunden wurde %3</translation>
    </message>
    <message>
        <source>%1: the weights do not fit the memory of the device</source>
        <translation>%1: Die Gewichte passen nicht in den Speicher des Geräts</translation>
    </message>
    <message>
        <source>%1: %2 tensors do not fit the config: %3; %4 more; the config and the weights must be of the same model</source>
        <translation>%1: %2 Tensoren passen nicht zur Konfiguration: %3; %4 nicht aufgeführt; Konfiguration und Gewichte müssen zum selben Modell gehören</translation>
    </message>
    <message>
        <source>%1: %2 tensors do not fit the config: %3; the config and the weights must be of the same model</source>
        <translation>%1: %2 Tensoren passen nicht zur Konfiguration: %3; Konfiguration und Gewichte müssen zum selben Modell gehören</translation>
    </message>
    <message>
        <source>%1 is left out: it is bound to no words of the prompt</source>
        <translation>%1 wird ausgelassen: Es ist an keine Wörter des Prompts gebunden</translation>
    </message>
    <message>
        <source>%1 is left out: it has no mask in the clip</source>
        <translation>%1 wird ausgelassen: Es hat im Clip keine Maske</translation>
    </message>
    <message>
        <source>%1 is left out: it has neither a mask nor a path</source>
        <translation>%1 wird ausgelassen: Es hat weder Maske noch Pfad</translation>
    </message>
    <message>
        <source>%1: is another clip than the project was made with; put the right one there or beside the project</source>
        <translation>%1: ist ein anderer Clip als der, mit dem das Projekt angelegt wurde; legen Sie den richtigen dorthin oder neben das Projekt</translation>
    </message>
</context>
</TS>
