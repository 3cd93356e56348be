<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
    <context>
        <name>Recipe</name>
        <message>
            <source>Id</source>
            <translation>Kennung</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>Power</source>
            <translation>Exponent</translation>
        </message>
        <message>
            <source>Top share</source>
            <translation>Top-Anteil</translation>
        </message>
        <message>
            <source>Margin</source>
            <translation>Rand</translation>
        </message>
        <message>
            <source>Size ratio</source>
            <translation>Größenverhältnis</translation>
        </message>
        <message>
            <source>Frames</source>
            <translation>Frames</translation>
        </message>
        <message>
            <source>Objects</source>
            <translation>Objekte</translation>
        </message>
        <message>
            <source>Edge</source>
            <translation>Kante</translation>
        </message>
        <message>
            <source>Wrap</source>
            <translation>Umlaufend</translation>
        </message>
        <message>
            <source>Legacy half batch</source>
            <translation>Halber Batch (alt)</translation>
        </message>
        <message>
            <source>Dilute inactive layers</source>
            <translation>Inaktive Schichten mitzählen</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>Köpfe</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <source>Resize to</source>
            <translation>Zielraster</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Smooth</source>
            <translation>Glättung</translation>
        </message>
        <message>
            <source>Norm</source>
            <translation>Normierung</translation>
        </message>
        <message>
            <source>Scope</source>
            <translation>Bereich</translation>
        </message>
        <message>
            <source>Sharpness</source>
            <translation>Schärfe</translation>
        </message>
        <message>
            <source>Mid</source>
            <translation>Mittelblock</translation>
        </message>
        <message>
            <source>First up</source>
            <translation>Erster Up-Block</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>Regel</translation>
        </message>
        <message>
            <source>Eta</source>
            <translation>Eta</translation>
        </message>
        <message>
            <source>Rho</source>
            <translation>Rho</translation>
        </message>
        <message>
            <source>Trust</source>
            <translation>Trust-Grenze</translation>
        </message>
        <message>
            <source>Dense until</source>
            <translation>Lückenlos bis</translation>
        </message>
        <message>
            <source>Dense inclusive</source>
            <translation>Grenze einschließen</translation>
        </message>
        <message>
            <source>Dense steps</source>
            <translation>Lückenlose Schritte</translation>
        </message>
        <message>
            <source>Every</source>
            <translation>Intervall</translation>
        </message>
        <message>
            <source>Stop before end</source>
            <translation>Stopp vor dem Ende</translation>
        </message>
        <message>
            <source>Iterations</source>
            <translation>Iterationen</translation>
        </message>
        <message>
            <source>Early iterations</source>
            <translation>Frühe Iterationen</translation>
        </message>
        <message>
            <source>Early steps</source>
            <translation>Frühe Schritte</translation>
        </message>
        <message>
            <source>At</source>
            <translation>Zeitpunkt</translation>
        </message>
        <message>
            <source>Tau</source>
            <translation>Tau</translation>
        </message>
        <message>
            <source>Refine limit</source>
            <translation>Verfeinerungsgrenze</translation>
        </message>
        <message>
            <source>Irjs</source>
            <translation>IRJS</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Dilate</source>
            <translation>Erweiterung</translation>
        </message>
        <message>
            <source>Feather</source>
            <translation>Weiche Kante</translation>
        </message>
        <message>
            <source>Final latent paste</source>
            <translation>Latent am Ende einsetzen</translation>
        </message>
        <message>
            <source>Pixel paste</source>
            <translation>Pixel einsetzen</translation>
        </message>
        <message>
            <source>Pixel feather</source>
            <translation>Weiche Pixelkante</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Stride</source>
            <translation>Versatz</translation>
        </message>
        <message>
            <source>Scheduler</source>
            <translation>Scheduler</translation>
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
            <source>Edit from</source>
            <translation>Bearbeitung ab</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Veröffentlichung</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Zusammenfassung</translation>
        </message>
        <message>
            <source>Downscales</source>
            <translation>Verkleinerungen</translation>
        </message>
        <message>
            <source>Patterns</source>
            <translation>Muster</translation>
        </message>
        <message>
            <source>Stop energy</source>
            <translation>Stoppenergie</translation>
        </message>
        <message>
            <source>of the region</source>
            <translation>der Region</translation>
        </message>
        <message>
            <source>cells</source>
            <translation>Zellen</translation>
        </message>
        <message>
            <source>of the frame&apos;s norm</source>
            <translation>der Norm des Frames</translation>
        </message>
        <message>
            <source>of all steps</source>
            <translation>aller Schritte</translation>
        </message>
        <message>
            <source>steps</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <source>latent cells</source>
            <translation>Latent-Zellen</translation>
        </message>
        <message>
            <source>pixels</source>
            <translation>Pixel</translation>
        </message>
        <message>
            <source>frames</source>
            <translation>Frames</translation>
        </message>
        <message>
            <source>Name of the term in reports.</source>
            <translation>Name des Terms in Berichten.</translation>
        </message>
        <message>
            <source>What the energy compares.</source>
            <translation>Was die Energie vergleicht.</translation>
        </message>
        <message>
            <source>Factor on the energy.</source>
            <translation>Faktor für die Energie.</translation>
        </message>
        <message>
            <source>Exponent of the difference.</source>
            <translation>Exponent der Differenz.</translation>
        </message>
        <message>
            <source>K of the top-K means as a share of the region&apos;s cells.</source>
            <translation>K der Top-K-Mittel als Anteil der Zellen der Region.</translation>
        </message>
        <message>
            <source>Cells around the mask that outer_topk leaves free; half the band of edge_proj.</source>
            <translation>Zellen um die Maske, die outer_topk frei lässt; bei edge_proj die halbe Breite des Bandes.</translation>
        </message>
        <message>
            <source>Wanted size as a factor on the mask&apos;s.</source>
            <translation>Gewünschte Größe als Faktor der Maskengröße.</translation>
        </message>
        <message>
            <source>Sum pulls each frame as hard as a still; mean shares one pull among them.</source>
            <translation>„sum“ zieht jeden Frame so stark wie ein Einzelbild; „mean“ teilt einen Zug unter allen Frames auf.</translation>
        </message>
        <message>
            <source>How several objects count together.</source>
            <translation>Wie mehrere Objekte zusammengerechnet werden.</translation>
        </message>
        <message>
            <source>How the mask is drawn on the attention&apos;s grid.</source>
            <translation>Wie die Maske auf das Raster der Aufmerksamkeit gezeichnet wird.</translation>
        </message>
        <message>
            <source>A mask that leaves the frame comes back opposite.</source>
            <translation>Eine Maske, die den Frame verlässt, kommt gegenüber wieder herein.</translation>
        </message>
        <message>
            <source>Reads the second half of the clip only, as the released code does.</source>
            <translation>Liest nur die zweite Hälfte des Clips, wie der veröffentlichte Code.</translation>
        </message>
        <message>
            <source>Averages over layers that take no part, as zeros.</source>
            <translation>Mittelt auch über unbeteiligte Schichten, die als Null zählen.</translation>
        </message>
        <message>
            <source>Energy of each head, or of the heads&apos; mean map.</source>
            <translation>Energie jedes Kopfes oder der mittleren Karte aller Köpfe.</translation>
        </message>
        <message>
            <source>Energy of each layer, of their mean for each grid, or resized to one grid.</source>
            <translation>Energie jeder Schicht, des Schichtmittels je Raster oder aller Schichten auf einem gemeinsamen Raster.</translation>
        </message>
        <message>
            <source>Longer side of the common grid; 0 takes the largest.</source>
            <translation>Längere Seite des gemeinsamen Rasters; 0 nimmt das größte.</translation>
        </message>
        <message>
            <source>Second softmax of 100 A over tokens without the first and last position, or over the words alone.</source>
            <translation>Zweiter Softmax von 100 A über die Token ohne die erste und letzte Position oder nur über die Wörter.</translation>
        </message>
        <message>
            <source>Smoothing over pixels, or over frames too; 3 taps, sigma 0.5.</source>
            <translation>Glättung über Pixel oder zusätzlich über Frames; Filterlänge 3, Sigma 0,5.</translation>
        </message>
        <message>
            <source>Normalisation over pixels.</source>
            <translation>Normierung über Pixel.</translation>
        </message>
        <message>
            <source>Over what the normalisation takes its extremes: all heads of a frame, each head alone, or the clip.</source>
            <translation>Woraus die Normierung ihre Extremwerte nimmt: aus allen Köpfen eines Frames, aus jedem Kopf für sich oder aus dem Clip.</translation>
        </message>
        <message>
            <source>s of the soft threshold.</source>
            <translation>s der weichen Schwelle.</translation>
        </message>
        <message>
            <source>The mid block&apos;s sites.</source>
            <translation>Die Stellen des Mittelblocks.</translation>
        </message>
        <message>
            <source>The sites of the first up block with cross-attention.</source>
            <translation>Die Stellen des ersten Up-Blocks mit Kreuzaufmerksamkeit.</translation>
        </message>
        <message>
            <source>Plain gradient step on the latents, or with its length limited.</source>
            <translation>Einfacher Gradientenschritt auf den Latents oder einer mit begrenzter Länge.</translation>
        </message>
        <message>
            <source>Step size.</source>
            <translation>Schrittweite.</translation>
        </message>
        <message>
            <source>How the step size falls with the noise.</source>
            <translation>Wie die Schrittweite mit dem Rauschen abnimmt.</translation>
        </message>
        <message>
            <source>Longest move of a frame under the trust rule.</source>
            <translation>Größte Verschiebung eines Frames bei der Regel „trust“.</translation>
        </message>
        <message>
            <source>Every step up to here.</source>
            <translation>Jeder Schritt bis hierher.</translation>
        </message>
        <message>
            <source>The step at the border counts as well.</source>
            <translation>Der Schritt an der Grenze zählt mit.</translation>
        </message>
        <message>
            <source>Instead of a share: so many steps; 0 uses the share.</source>
            <translation>Statt eines Anteils: so viele Schritte; 0 verwendet den Anteil.</translation>
        </message>
        <message>
            <source>After that every n-th step; 0 for none.</source>
            <translation>Danach jeder n-te Schritt; 0 für keinen.</translation>
        </message>
        <message>
            <source>The last steps are never guided.</source>
            <translation>Die letzten Schritte werden nie gesteuert.</translation>
        </message>
        <message>
            <source>Updates in a guided step.</source>
            <translation>Aktualisierungen in einem gesteuerten Schritt.</translation>
        </message>
        <message>
            <source>More updates in the first steps.</source>
            <translation>Mehr Aktualisierungen in den ersten Schritten.</translation>
        </message>
        <message>
            <source>How many steps those are.</source>
            <translation>Wie viele erste Schritte das sind.</translation>
        </message>
        <message>
            <source>Where a refinement stands.</source>
            <translation>Wann eine Verfeinerung erfolgt.</translation>
        </message>
        <message>
            <source>Repeat until the worst inner energy is at most 1 - tau.</source>
            <translation>Wiederholen, bis die schlechteste innere Energie höchstens 1 - tau beträgt.</translation>
        </message>
        <message>
            <source>Most tries of a refinement.</source>
            <translation>Höchstzahl der Versuche einer Verfeinerung.</translation>
        </message>
        <message>
            <source>Keep what is outside the objects at every step.</source>
            <translation>Bei jedem Schritt bewahren, was außerhalb der Objekte liegt.</translation>
        </message>
        <message>
            <source>The kept part: the source with fresh noise of the step&apos;s level.</source>
            <translation>Der bewahrte Teil: die Quelle mit neuem Rauschen in der Stärke des Schritts.</translation>
        </message>
        <message>
            <source>Cells around the objects that may change too.</source>
            <translation>Zellen um die Objekte, die sich ebenfalls ändern dürfen.</translation>
        </message>
        <message>
            <source>Soft edge of the kept part.</source>
            <translation>Weiche Kante des bewahrten Teils.</translation>
        </message>
        <message>
            <source>The clean source outside after the last step.</source>
            <translation>Nach dem letzten Schritt außerhalb die rauschfreie Quelle.</translation>
        </message>
        <message>
            <source>The source&apos;s own pixels outside in the result.</source>
            <translation>Im Ergebnis außerhalb die eigenen Pixel der Quelle.</translation>
        </message>
        <message>
            <source>Soft edge of that.</source>
            <translation>Weiche Kante dieser Pixel.</translation>
        </message>
        <message>
            <source>Frames sampled together; 0 for the whole clip.</source>
            <translation>Gemeinsam gesampelte Frames; 0 für den ganzen Clip.</translation>
        </message>
        <message>
            <source>Distance between windows.</source>
            <translation>Abstand zwischen den Fenstern.</translation>
        </message>
        <message>
            <source>The authors&apos; sampler; empty for the model&apos;s own.</source>
            <translation>Sampler der Autoren; leer für den des Modells.</translation>
        </message>
        <message>
            <source>Denoising steps.</source>
            <translation>Entrauschungsschritte.</translation>
        </message>
        <message>
            <source>Classifier-free guidance scale.</source>
            <translation>Classifier-free-Guidance-Skala.</translation>
        </message>
        <message>
            <source>Where the edit of a clip begins.</source>
            <translation>Wo die Bearbeitung eines Clips beginnt.</translation>
        </message>
        <message>
            <source>Name of the method.</source>
            <translation>Name der Methode.</translation>
        </message>
        <message>
            <source>Whose method it is.</source>
            <translation>Von wem die Methode stammt.</translation>
        </message>
        <message>
            <source>What it does, in a sentence or two.</source>
            <translation>Was die Methode bewirkt, in ein oder zwei Sätzen.</translation>
        </message>
        <message>
            <source>Cross-attention sites of these resolutions outside the mid block.</source>
            <translation>Kreuzaufmerksamkeitsstellen dieser Auflösungen außerhalb des Mittelblocks.</translation>
        </message>
        <message>
            <source>Sites by path, * for anything; replaces the rules above.</source>
            <translation>Stellen nach Pfad, * für Beliebiges; ersetzt die Regeln darüber.</translation>
        </message>
        <message>
            <source>No more updates once the energy is this low.</source>
            <translation>Keine weiteren Aktualisierungen, sobald die Energie so niedrig ist.</translation>
        </message>
        <message>
            <source>BoxDiff (starter model)</source>
            <translation>BoxDiff (Startmodell)</translation>
        </message>
        <message>
            <source>Layout guidance (starter model)</source>
            <translation>Layout Guidance (Startmodell)</translation>
        </message>
        <message>
            <source>Layout guidance</source>
            <translation>Layout Guidance</translation>
        </message>
        <message>
            <source>Backward guidance, as released</source>
            <translation>Backward Guidance, wie veröffentlicht</translation>
        </message>
        <message>
            <source>Backward guidance (starter model)</source>
            <translation>Backward Guidance (Startmodell)</translation>
        </message>
        <message>
            <source>Backward guidance</source>
            <translation>Backward Guidance</translation>
        </message>
        <message>
            <source>Plain</source>
            <translation>Ohne Steuerung</translation>
        </message>
        <message>
            <source>ReAtCo (starter model)</source>
            <translation>ReAtCo (Startmodell)</translation>
        </message>
        <message>
            <source>Raises the strongest attention inside the mask, lowers the strongest outside, and aligns the borders. Sites and strength are those of the starter model, whose attention points in its last decoder blocks.</source>
            <translation>Hebt die stärkste Aufmerksamkeit in der Maske an, senkt die stärkste außerhalb und richtet die Ränder aneinander aus. Stellen und Stärke sind die des Startermodells, dessen Aufmerksamkeit in den letzten Decoderblöcken auf die Objekte zeigt.</translation>
        </message>
        <message>
            <source>Raises the strongest attention inside the mask, lowers the strongest outside, and aligns the borders. Each frame is pulled as the paper pulls a still.</source>
            <translation>Hebt die stärkste Aufmerksamkeit in der Maske an, senkt die stärkste außerhalb und richtet die Ränder aneinander aus. Jeder Frame wird so gezogen, wie die Veröffentlichung ein Einzelbild zieht.</translation>
        </message>
        <message>
            <source>Gathers the attention of the object&apos;s words inside its mask, head by head. Sites and strength are those of the starter model, whose attention points in its last decoder blocks.</source>
            <translation>Sammelt die Aufmerksamkeit der Wörter des Objekts in seiner Maske, Kopf für Kopf. Stellen und Stärke sind die des Startermodells, dessen Aufmerksamkeit in den letzten Decoderblöcken auf die Objekte zeigt.</translation>
        </message>
        <message>
            <source>Gathers the attention of the object&apos;s words inside its mask, head by head. Each frame is pulled as the paper pulls a still; Euler stands in for the authors&apos; LMS sampler.</source>
            <translation>Sammelt die Aufmerksamkeit der Wörter des Objekts in seiner Maske, Kopf für Kopf. Jeder Frame wird so gezogen, wie die Veröffentlichung ein Einzelbild zieht; Euler ersetzt den LMS-Sampler der Autoren.</translation>
        </message>
        <message>
            <source>For comparison only: what the released code computes, with half of the clip read, the mean thinned by inactive layers, and masks that wrap round the frame&apos;s edge.</source>
            <translation>Nur zum Vergleich: die Berechnung des veröffentlichten Codes, bei der nur der halbe Clip gelesen wird, inaktive Schichten das Mittel verdünnen und Masken über den Rand des Frames umlaufen.</translation>
        </message>
        <message>
            <source>Pulls the soft-thresholded attention of the object&apos;s words towards its mask in every frame. Sites and strength are those of the starter model, whose attention points in its last decoder blocks.</source>
            <translation>Zieht die Aufmerksamkeit der Wörter des Objekts, mit einer weichen Schwelle gefiltert, in jedem Frame zu seiner Maske hin. Stellen und Stärke sind die des Startermodells, dessen Aufmerksamkeit in den letzten Decoderblöcken auf die Objekte zeigt.</translation>
        </message>
        <message>
            <source>Pulls the soft-thresholded attention of the object&apos;s words towards its mask in every frame. The published rule with the released code&apos;s defects mended: all frames are guided, and inactive layers do not thin the mean.</source>
            <translation>Zieht die Aufmerksamkeit der Wörter des Objekts, mit einer weichen Schwelle gefiltert, in jedem Frame zu seiner Maske hin. Die publizierte Regel ohne die Fehler des veröffentlichten Codes: Alle Frames werden gesteuert, und inaktive Schichten verdünnen das Mittel nicht.</translation>
        </message>
        <message>
            <source>No guidance: the model follows the prompt alone.</source>
            <translation>Keine Steuerung: Das Modell folgt allein dem Prompt.</translation>
        </message>
        <message>
            <source>Places the objects and keeps the rest of the clip; attention mass is gathered first, as the small model needs a wider pull, and the clip is sampled at once. Sites and strength are those of the starter model, whose attention points in its last decoder blocks.</source>
            <translation>Platziert die Objekte und bewahrt den Rest des Clips; zuerst wird Aufmerksamkeitsmasse gesammelt, da das kleine Modell einen weiter reichenden Zug braucht, und der Clip wird als Ganzes gesampelt. Stellen und Stärke sind die des Startermodells, dessen Aufmerksamkeit in den letzten Decoderblöcken auf die Objekte zeigt.</translation>
        </message>
        <message>
            <source>Re-attentional diffusion places the objects while invariant region joint sampling keeps the rest of the clip, in windows of four frames. The clean latent and the source&apos;s pixels are laid over the rest at the end.</source>
            <translation>Re-Attentional Diffusion platziert die Objekte, während Invariant Region Joint Sampling den Rest des Clips bewahrt, in Fenstern von vier Frames. Am Ende werden das rauschfreie Latent und die Pixel der Quelle über den Rest gelegt.</translation>
        </message>
        <message>
            <source>shape</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>mass in</source>
            <translation>Masse innen</translation>
        </message>
        <message>
            <source>inner topk</source>
            <translation>Top-K innen</translation>
        </message>
        <message>
            <source>outer topk</source>
            <translation>Top-K außen</translation>
        </message>
        <message>
            <source>edge proj</source>
            <translation>Kantenprojektion</translation>
        </message>
        <message>
            <source>centroid</source>
            <translation>Schwerpunkt</translation>
        </message>
        <message>
            <source>size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>presence</source>
            <translation>Vorhandensein</translation>
        </message>
        <message>
            <source>mean</source>
            <translation>Mittel</translation>
        </message>
        <message>
            <source>sum</source>
            <translation>Summe</translation>
        </message>
        <message>
            <source>worst</source>
            <translation>schlechtester Wert</translation>
        </message>
        <message>
            <source>coverage</source>
            <translation>Deckung</translation>
        </message>
        <message>
            <source>hard</source>
            <translation>hart</translation>
        </message>
        <message>
            <source>soft</source>
            <translation>weich</translation>
        </message>
        <message>
            <source>per head</source>
            <translation>je Kopf</translation>
        </message>
        <message>
            <source>per layer</source>
            <translation>je Schicht</translation>
        </message>
        <message>
            <source>average same res</source>
            <translation>Mittel gleicher Auflösung</translation>
        </message>
        <message>
            <source>resize</source>
            <translation>auf eine Größe gebracht</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>softmax100</source>
            <translation>Softmax × 100</translation>
        </message>
        <message>
            <source>softmax100 words</source>
            <translation>Softmax × 100 der Wörter</translation>
        </message>
        <message>
            <source>gaussian 2d</source>
            <translation>Gauß 2D</translation>
        </message>
        <message>
            <source>gaussian 3d</source>
            <translation>Gauß 3D</translation>
        </message>
        <message>
            <source>min max</source>
            <translation>Min–Max</translation>
        </message>
        <message>
            <source>soft threshold</source>
            <translation>weiche Schwelle</translation>
        </message>
        <message>
            <source>sum to one</source>
            <translation>Summe 1</translation>
        </message>
        <message>
            <source>divide by max</source>
            <translation>durch das Maximum</translation>
        </message>
        <message>
            <source>frame</source>
            <translation>Frame</translation>
        </message>
        <message>
            <source>head</source>
            <translation>Kopf</translation>
        </message>
        <message>
            <source>clip</source>
            <translation>Clip</translation>
        </message>
        <message>
            <source>latent</source>
            <translation>Latents</translation>
        </message>
        <message>
            <source>trust</source>
            <translation>Vertrauensbereich</translation>
        </message>
        <message>
            <source>one minus abar</source>
            <translation>1 − ᾱ</translation>
        </message>
        <message>
            <source>sqrt</source>
            <translation>Wurzel</translation>
        </message>
        <message>
            <source>const</source>
            <translation>konstant</translation>
        </message>
        <message>
            <source>sqrt lin</source>
            <translation>Wurzel, linear</translation>
        </message>
        <message>
            <source>forward noised</source>
            <translation>vorwärts verrauscht</translation>
        </message>
        <message>
            <source>noise</source>
            <translation>Rauschen</translation>
        </message>
        <message>
            <source>inversion</source>
            <translation>Inversion</translation>
        </message>
    </context>
</TS>
