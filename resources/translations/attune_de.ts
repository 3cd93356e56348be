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
        <source>%1 is not there. Find it with File, Locate media, or open another clip.</source>
        <translation>%1 ist nicht vorhanden. Mit „Datei“, „Medien suchen“ auffinden oder einen anderen Clip öffnen.</translation>
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
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Memory that recorded attention takes, of what Preferences allow. Above it the oldest steps keep their numbers alone.</source>
        <translation>Speicher, den die aufgezeichnete Aufmerksamkeit belegt, von dem, was die Einstellungen erlauben. Darüber behalten die ältesten Schritte nur ihre Zahlen.</translation>
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
        <source>Save C&amp;hart…</source>
        <translation>&amp;Diagramm speichern …</translation>
    </message>
    <message>
        <source>Save the chart as PNG or SVG, its numbers as CSV</source>
        <translation>Das Diagramm als PNG oder SVG speichern, seine Zahlen als CSV</translation>
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
        <source>Save Chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg);;Table (*.csv)</source>
        <translation>Bild (*.png);;Zeichnung (*.svg);;Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
    <message>
        <source>%1, step %2, head %3: entropy %4</source>
        <translation>%1, Schritt %2, Kopf %3: Entropie %4</translation>
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
        <source>Every n-th &amp;frame</source>
        <translation>Jeder &amp;n-te Frame</translation>
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
        <source>&amp;Hold</source>
        <translation>&amp;Halten</translation>
    </message>
    <message>
        <source>&amp;Morph</source>
        <translation>&amp;Morphen</translation>
    </message>
    <message>
        <source>&amp;Smooth</source>
        <translation>&amp;Glatt</translation>
    </message>
    <message>
        <source>&amp;Easing</source>
        <translation>&amp;Weicher Übergang</translation>
    </message>
    <message>
        <source>&amp;Even</source>
        <translation>&amp;Gleichmäßig</translation>
    </message>
    <message>
        <source>Ease &amp;in</source>
        <translation>Sanft &amp;anfahren</translation>
    </message>
    <message>
        <source>Ease &amp;out</source>
        <translation>Sanft aus&amp;laufen</translation>
    </message>
    <message>
        <source>Ease in and o&amp;ut</source>
        <translation>Sanft an&amp;fahren und auslaufen</translation>
    </message>
    <message>
        <source>&amp;Delete keys</source>
        <translation>Keyframes &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Add progress key</source>
        <translation>Verlaufs-Keyframe &amp;hinzufügen</translation>
    </message>
    <message>
        <source>E&amp;ven over the whole clip</source>
        <translation>&amp;Gleichmäßig über den ganzen Clip</translation>
    </message>
    <message>
        <source>Even timing</source>
        <translation>Gleichmäßiger Verlauf</translation>
    </message>
    <message>
        <source>Delete tracked &amp;masks, %1 to %2</source>
        <translation>Verfolgte &amp;Masken löschen, %1 bis %2</translation>
    </message>
    <message>
        <source>Delete tracked masks</source>
        <translation>Verfolgte Masken löschen</translation>
    </message>
    <message>
        <source>&amp;Show in frame %1</source>
        <translation>In Frame %1 ein&amp;blenden</translation>
    </message>
    <message>
        <source>&amp;Hide in frame %1</source>
        <translation>In Frame %1 aus&amp;blenden</translation>
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
        <source>&amp;Name marker…</source>
        <translation>Marke be&amp;nennen …</translation>
    </message>
    <message>
        <source>&amp;Delete marker</source>
        <translation>Marke &amp;löschen</translation>
    </message>
    <message>
        <source>Delete marker</source>
        <translation>Marke löschen</translation>
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
</context>
</TS>
