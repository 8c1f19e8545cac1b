<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New design</source>
        <translation>&amp;Neuer Entwurf</translation>
    </message>
    <message>
        <source>New from &amp;template…</source>
        <translation>Neu aus &amp;Vorlage …</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen …</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Export &amp;report (PDF)…</source>
        <translation>&amp;Bericht exportieren (PDF) …</translation>
    </message>
    <message>
        <source>Export &amp;deck (PDF, PPTX)…</source>
        <translation>&amp;Präsentation exportieren (PDF, PPTX) …</translation>
    </message>
    <message>
        <source>Export canvas as &amp;picture…</source>
        <translation>Zeichenfläche als B&amp;ild exportieren …</translation>
    </message>
    <message>
        <source>&amp;Close design</source>
        <translation>Entwurf s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>A&amp;usschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy can&amp;vas as picture</source>
        <translation>Zeichenfläche als &amp;Bild kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>U&amp;mbenennen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Least cut between the&amp;m</source>
        <translation>Kleinster &amp;Schnitt zwischen ihnen</translation>
    </message>
    <message>
        <source>Least cut b&amp;etween…</source>
        <translation>Kleinster Schnitt &amp;zwischen …</translation>
    </message>
    <message>
        <source>&amp;Fail it</source>
        <translation>Aus&amp;fallen lassen</translation>
    </message>
    <message>
        <source>Repa&amp;ir it</source>
        <translation>Re&amp;parieren</translation>
    </message>
    <message>
        <source>Do or find an&amp;ything…</source>
        <translation>Alles &amp;tun oder finden …</translation>
    </message>
    <message>
        <source>Find in li&amp;brary</source>
        <translation>In der Bibli&amp;othek suchen</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>E&amp;instellungen …</translation>
    </message>
    <message>
        <source>Align &amp;left</source>
        <translation>&amp;Links ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;centres</source>
        <translation>&amp;Mitten ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;right</source>
        <translation>&amp;Rechts ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;top</source>
        <translation>&amp;Oben ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;middles</source>
        <translation>Auf &amp;Höhe der Mitten ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;bottom</source>
        <translation>&amp;Unten ausrichten</translation>
    </message>
    <message>
        <source>Sites as on a ma&amp;p</source>
        <translation>Standorte wie auf einer &amp;Karte</translation>
    </message>
    <message>
        <source>&amp;New what-if from here</source>
        <translation>&amp;Neue Variante von hier</translation>
    </message>
    <message>
        <source>&amp;Duplicate what-if</source>
        <translation>Variante &amp;duplizieren</translation>
    </message>
    <message>
        <source>&amp;Rename what-if</source>
        <translation>Variante &amp;umbenennen</translation>
    </message>
    <message>
        <source>Make it the &amp;baseline</source>
        <translation>Zur &amp;Basis machen</translation>
    </message>
    <message>
        <source>De&amp;lete what-if</source>
        <translation>Variante &amp;löschen</translation>
    </message>
    <message>
        <source>What it &amp;changes…</source>
        <translation>Was sie &amp;ändert …</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>Nä&amp;chste</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Vorige</translation>
    </message>
    <message>
        <source>&amp;Zoom in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>Fit e&amp;verything</source>
        <translation>Alles &amp;zeigen</translation>
    </message>
    <message>
        <source>Fit &amp;selection</source>
        <translation>A&amp;uswahl einpassen</translation>
    </message>
    <message>
        <source>&amp;Design</source>
        <translation>&amp;Entwurf</translation>
    </message>
    <message>
        <source>Pla&amp;nt</source>
        <translation>&amp;Anlage</translation>
    </message>
    <message>
        <source>&amp;Parts</source>
        <translation>&amp;Teile</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleich</translation>
    </message>
    <message>
        <source>R&amp;eadiness</source>
        <translation>&amp;Planungsreife</translation>
    </message>
    <message>
        <source>Presen&amp;tation</source>
        <translation>Vor&amp;führung</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Bibliothek</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>&amp;Results</source>
        <translation>E&amp;rgebnisse</translation>
    </message>
    <message>
        <source>&amp;Workloads</source>
        <translation>&amp;Workloads</translation>
    </message>
    <message>
        <source>Per&amp;formance</source>
        <translation>&amp;Leistungsverhalten</translation>
    </message>
    <message>
        <source>Fl&amp;ows</source>
        <translation>&amp;Datenflüsse</translation>
    </message>
    <message>
        <source>Overview &amp;map</source>
        <translation>Über&amp;sichtskarte</translation>
    </message>
    <message>
        <source>&amp;Load of links</source>
        <translation>&amp;Auslastung der Verbindungen</translation>
    </message>
    <message>
        <source>&amp;Power of devices</source>
        <translation>&amp;Leistung der Geräte</translation>
    </message>
    <message>
        <source>What was &amp;found</source>
        <translation>&amp;Befunde</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keines</translation>
    </message>
    <message>
        <source>Theme of the s&amp;ystem</source>
        <translation>Farben des S&amp;ystems</translation>
    </message>
    <message>
        <source>Li&amp;ght theme</source>
        <translation>&amp;Helle Farben</translation>
    </message>
    <message>
        <source>Dar&amp;k theme</source>
        <translation>Du&amp;nkle Farben</translation>
    </message>
    <message>
        <source>&amp;Why this figure?</source>
        <translation>&amp;Warum diese Kennzahl?</translation>
    </message>
    <message>
        <source>&amp;Manual and formulas</source>
        <translation>&amp;Handbuch und Formeln</translation>
    </message>
    <message>
        <source>&amp;Keys and gestures</source>
        <translation>&amp;Tasten und Gesten</translation>
    </message>
    <message>
        <source>&amp;Tour of the window</source>
        <translation>&amp;Rundgang durch das Fenster</translation>
    </message>
    <message>
        <source>&amp;About Weft</source>
        <translation>Ü&amp;ber Weft</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>An&amp;ordnen</translation>
    </message>
    <message>
        <source>&amp;What-if</source>
        <translation>&amp;Variante</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Heat map</source>
        <translation>Wär&amp;mebild</translation>
    </message>
    <message>
        <source>Open rec&amp;ent</source>
        <translation>Zuletzt &amp;geöffnet</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>&amp;Formula of this figure</source>
        <translation>&amp;Formel dieser Kennzahl</translation>
    </message>
    <message>
        <source>An empty design; the gallery opens</source>
        <translation>Ein leerer Entwurf; die Galerie öffnet sich</translation>
    </message>
    <message>
        <source>The gallery of designs to start from</source>
        <translation>Die Galerie der Entwürfe, von denen man ausgehen kann</translation>
    </message>
    <message>
        <source>A design from a file</source>
        <translation>Einen Entwurf aus einer Datei</translation>
    </message>
    <message>
        <source>Into its file, as a whole or not at all</source>
        <translation>In seine Datei, ganz oder gar nicht</translation>
    </message>
    <message>
        <source>Into another file, which is the design&apos;s from then on</source>
        <translation>In eine andere Datei, die von da an die des Entwurfs ist</translation>
    </message>
    <message>
        <source>Everything that was computed, with formulas and sources</source>
        <translation>Alles Berechnete, mit Formeln und Quellen</translation>
    </message>
    <message>
        <source>Slides for a decision: the question, the designs, the figures and why</source>
        <translation>Folien für eine Entscheidung: die Frage, die Entwürfe, die Kennzahlen und warum</translation>
    </message>
    <message>
        <source>What the canvas shows as PNG, or the design as SVG</source>
        <translation>Was die Zeichenfläche zeigt als PNG, oder den Entwurf als SVG</translation>
    </message>
    <message>
        <source>Asks first where something is not saved</source>
        <translation>Fragt zuerst, wenn etwas nicht gespeichert ist</translation>
    </message>
    <message>
        <source>Closes the window; asks first where something is not saved</source>
        <translation>Schließt das Fenster; fragt zuerst, wenn etwas nicht gespeichert ist</translation>
    </message>
    <message>
        <source>Takes the last step back, also after saving</source>
        <translation>Nimmt den letzten Schritt zurück, auch nach dem Speichern</translation>
    </message>
    <message>
        <source>Does again what was taken back</source>
        <translation>Tut wieder, was zurückgenommen wurde</translation>
    </message>
    <message>
        <source>Every step since the design was opened; a click goes back to it</source>
        <translation>Jeder Schritt seit dem Öffnen des Entwurfs; ein Klick geht dorthin zurück</translation>
    </message>
    <message>
        <source>Takes what is selected into the clipboard</source>
        <translation>Nimmt das Ausgewählte in die Zwischenablage</translation>
    </message>
    <message>
        <source>Into the clipboard, for this design or another</source>
        <translation>In die Zwischenablage, für diesen Entwurf oder einen anderen</translation>
    </message>
    <message>
        <source>What the canvas shows, into the clipboard</source>
        <translation>Was die Zeichenfläche zeigt, in die Zwischenablage</translation>
    </message>
    <message>
        <source>What was copied, at the pointer</source>
        <translation>Das Kopierte, beim Mauszeiger</translation>
    </message>
    <message>
        <source>A copy beside what is selected, with the links among it</source>
        <translation>Eine Kopie neben dem Ausgewählten, mit den Verbindungen darin</translation>
    </message>
    <message>
        <source>Removes what is selected and what hangs on it alone</source>
        <translation>Entfernt das Ausgewählte und was allein daran hängt</translation>
    </message>
    <message>
        <source>Gives what is selected another name</source>
        <translation>Gibt dem Ausgewählten einen anderen Namen</translation>
    </message>
    <message>
        <source>Everything on the canvas</source>
        <translation>Alles auf der Zeichenfläche</translation>
    </message>
    <message>
        <source>&amp;Join through gateways</source>
        <translation>Über &amp;Gateways verbinden</translation>
    </message>
    <message>
        <source>Links between switches of the two selected fabrics, which then make up one</source>
        <translation>Verbindungen zwischen Switches der zwei ausgewählten Fabrics, die dann eine bilden</translation>
    </message>
    <message>
        <source>The links whose loss parts the two that are selected</source>
        <translation>Die Verbindungen, deren Verlust die zwei ausgewählten trennt</translation>
    </message>
    <message>
        <source>The same, between any two parts of a fabric</source>
        <translation>Dasselbe, zwischen zwei beliebigen Teilen einer Fabric</translation>
    </message>
    <message>
        <source>The figures then say what is left without it</source>
        <translation>Die Kennzahlen sagen dann, was ohne es bleibt</translation>
    </message>
    <message>
        <source>The figures count it again</source>
        <translation>Die Kennzahlen zählen es wieder mit</translation>
    </message>
    <message>
        <source>Calibrate from a lo&amp;g…</source>
        <translation>&amp;Nach Messprotokoll kalibrieren …</translation>
    </message>
    <message>
        <source>Fits the times of collectives to what nccl-tests measured</source>
        <translation>Passt die Zeiten der Kollektive an das an, was nccl-tests gemessen hat</translation>
    </message>
    <message>
        <source>Every command, part and figure by its name</source>
        <translation>Jeder Befehl, jedes Teil und jede Kennzahl beim Namen</translation>
    </message>
    <message>
        <source>Topologies, servers, switches and services by words</source>
        <translation>Topologien, Server, Switches und Dienste nach Wörtern</translation>
    </message>
    <message>
        <source>Language, units, money, theme, autosave and own parts</source>
        <translation>Sprache, Einheiten, Geld, Farben, Sicherung und eigene Teile</translation>
    </message>
    <message>
        <source>Left edges of what is selected in one line</source>
        <translation>Linke Kanten des Ausgewählten auf eine Linie</translation>
    </message>
    <message>
        <source>Middles of what is selected below each other</source>
        <translation>Mitten des Ausgewählten untereinander</translation>
    </message>
    <message>
        <source>Right edges of what is selected in one line</source>
        <translation>Rechte Kanten des Ausgewählten auf eine Linie</translation>
    </message>
    <message>
        <source>Upper edges of what is selected in one line</source>
        <translation>Obere Kanten des Ausgewählten auf eine Linie</translation>
    </message>
    <message>
        <source>Middles of what is selected beside each other</source>
        <translation>Mitten des Ausgewählten nebeneinander</translation>
    </message>
    <message>
        <source>Lower edges of what is selected in one line</source>
        <translation>Untere Kanten des Ausgewählten auf eine Linie</translation>
    </message>
    <message>
        <source>Places sites as their coordinates lie on the globe</source>
        <translation>Stellt Standorte, wie ihre Koordinaten auf der Erde liegen</translation>
    </message>
    <message>
        <source>What you change from here on is kept beside the baseline</source>
        <translation>Was sich von hier an ändert, steht neben der Basis</translation>
    </message>
    <message>
        <source>Another what-if with the same changes</source>
        <translation>Eine weitere Variante mit denselben Änderungen</translation>
    </message>
    <message>
        <source>Gives the active what-if another name</source>
        <translation>Gibt der aktiven Variante einen anderen Namen</translation>
    </message>
    <message>
        <source>Its changes become the design; the other what-ifs follow</source>
        <translation>Ihre Änderungen werden der Entwurf; die anderen Varianten folgen</translation>
    </message>
    <message>
        <source>Forgets its changes; the baseline stays</source>
        <translation>Vergisst ihre Änderungen; die Basis bleibt</translation>
    </message>
    <message>
        <source>The changes as sentences, each to be taken back</source>
        <translation>Die Änderungen als Sätze, jede zurückzunehmen</translation>
    </message>
    <message>
        <source>Shows the what-if to the right</source>
        <translation>Zeigt die Variante rechts davon</translation>
    </message>
    <message>
        <source>Shows the what-if to the left, or the baseline</source>
        <translation>Zeigt die Variante links davon, oder die Basis</translation>
    </message>
    <message>
        <source>Nearer: down to single switches and their ports</source>
        <translation>Näher: bis zu einzelnen Switches und ihren Ports</translation>
    </message>
    <message>
        <source>Farther: up to all sites</source>
        <translation>Weiter weg: bis zu allen Standorten</translation>
    </message>
    <message>
        <source>One unit of the drawing is one pixel</source>
        <translation>Eine Einheit der Zeichnung ist ein Bildpunkt</translation>
    </message>
    <message>
        <source>The whole design in sight</source>
        <translation>Der ganze Entwurf im Blick</translation>
    </message>
    <message>
        <source>What is selected as large as the canvas</source>
        <translation>Das Ausgewählte so groß wie die Zeichenfläche</translation>
    </message>
    <message>
        <source>The canvas with library, inspector and results</source>
        <translation>Die Zeichenfläche mit Bibliothek, Inspektor und Ergebnissen</translation>
    </message>
    <message>
        <source>Floor, racks, cabling, cost and orders</source>
        <translation>Aufstellung, Schränke, Verkabelung, Kosten und Bestellung</translation>
    </message>
    <message>
        <source>The catalog: every part with its facts, sources and prices</source>
        <translation>Der Katalog: jedes Teil mit Angaben, Quellen und Preisen</translation>
    </message>
    <message>
        <source>What-ifs, sweeps, ranges and topologies side by side</source>
        <translation>Varianten, Reihen, Spannen und Topologien nebeneinander</translation>
    </message>
    <message>
        <source>The planning questions, classic mistakes and the roadmap</source>
        <translation>Die Planungsfragen, klassische Fehler und der Fahrplan</translation>
    </message>
    <message>
        <source>The deck on the whole screen, with live figures</source>
        <translation>Die Folien auf dem ganzen Bildschirm, mit lebenden Zahlen</translation>
    </message>
    <message>
        <source>Shows or hides library, workloads and contents</source>
        <translation>Zeigt oder verbirgt Bibliothek, Workloads und Inhalt</translation>
    </message>
    <message>
        <source>Shows or hides the fields of what is selected</source>
        <translation>Zeigt oder verbirgt die Felder des Ausgewählten</translation>
    </message>
    <message>
        <source>Shows or hides what is beneath the canvas</source>
        <translation>Zeigt oder verbirgt, was unter der Zeichenfläche steht</translation>
    </message>
    <message>
        <source>What runs on the network</source>
        <translation>Was auf dem Netz läuft</translation>
    </message>
    <message>
        <source>Charts of times, steps, checkpoints and traffic</source>
        <translation>Diagramme von Zeiten, Schritten, Sicherungspunkten und Verkehr</translation>
    </message>
    <message>
        <source>What runs between sites, and what one cut breaks</source>
        <translation>Was zwischen Standorten läuft, und was ein Schnitt zerstört</translation>
    </message>
    <message>
        <source>The whole design in the corner, while not all is in sight</source>
        <translation>Der ganze Entwurf in der Ecke, solange nicht alles im Blick ist</translation>
    </message>
    <message>
        <source>Links by how full the workloads make them</source>
        <translation>Verbindungen danach, wie voll die Workloads sie machen</translation>
    </message>
    <message>
        <source>Devices by what they draw</source>
        <translation>Geräte danach, was sie aufnehmen</translation>
    </message>
    <message>
        <source>Places by the gravest finding there</source>
        <translation>Orte nach dem schwersten Befund dort</translation>
    </message>
    <message>
        <source>The drawing as it is</source>
        <translation>Die Zeichnung, wie sie ist</translation>
    </message>
    <message>
        <source>Light or dark as the desktop is</source>
        <translation>Hell oder dunkel wie der Schreibtisch</translation>
    </message>
    <message>
        <source>Dark on light</source>
        <translation>Dunkel auf hell</translation>
    </message>
    <message>
        <source>Light on dark</source>
        <translation>Hell auf dunkel</translation>
    </message>
    <message>
        <source>The formula with this design&apos;s values, each with its origin</source>
        <translation>Die Formel mit den Werten dieses Entwurfs, jeder mit seiner Herkunft</translation>
    </message>
    <message>
        <source>The page of the figure under the pointer</source>
        <translation>Die Seite der Kennzahl unter dem Mauszeiger</translation>
    </message>
    <message>
        <source>How to work with Weft, and every formula</source>
        <translation>Wie man mit Weft arbeitet, und jede Formel</translation>
    </message>
    <message>
        <source>Every shortcut, and what the mouse does on the canvas</source>
        <translation>Jedes Kürzel, und was die Maus auf der Zeichenfläche tut</translation>
    </message>
    <message>
        <source>Five steps through the window</source>
        <translation>Fünf Schritte durch das Fenster</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>%1: %2 × %3</source>
        <translation>%1: %2 × %3</translation>
    </message>
    <message>
        <source>Data centre</source>
        <translation>Rechenzentrum</translation>
    </message>
    <message>
        <source>Edge site</source>
        <translation>Edge-Standort</translation>
    </message>
    <message>
        <source>Cloud region</source>
        <translation>Cloud-Region</translation>
    </message>
    <message>
        <source>Colocation</source>
        <translation>Colocation</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>%1 accelerators</source>
        <translation>%1 Beschleuniger</translation>
    </message>
    <message>
        <source>%1 server</source>
        <translation>%1 Server</translation>
    </message>
    <message>
        <source>%1 servers</source>
        <translation>%1 Server</translation>
    </message>
    <message>
        <source>%1 fabric</source>
        <translation>%1 Fabric</translation>
    </message>
    <message>
        <source>%1 fabrics</source>
        <translation>%1 Fabrics</translation>
    </message>
    <message>
        <source>%1 · drop a topology or servers here</source>
        <translation>%1 · Topologie oder Server hierher ziehen</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Leitung</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>%1 endpoints</source>
        <translation>%1 Endpunkte</translation>
    </message>
    <message>
        <source>SU %1</source>
        <translation>SU %1</translation>
    </message>
    <message>
        <source>%1 accelerators</source>
        <translation>%1 Beschleuniger</translation>
    </message>
    <message>
        <source>%1 leaf</source>
        <translation>%1 Leaf</translation>
    </message>
    <message>
        <source>%1 leaves</source>
        <translation>%1 Leafs</translation>
    </message>
    <message>
        <source>%1 spine</source>
        <translation>%1 Spine</translation>
    </message>
    <message>
        <source>%1 spines</source>
        <translation>%1 Spines</translation>
    </message>
    <message>
        <source>%1 core</source>
        <translation>%1 Core</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 Cores</translation>
    </message>
    <message>
        <source>%1 server</source>
        <translation>%1 Server</translation>
    </message>
    <message>
        <source>%1 servers</source>
        <translation>%1 Server</translation>
    </message>
    <message>
        <source>%1 switch</source>
        <translation>%1 Switch</translation>
    </message>
    <message>
        <source>%1 switches</source>
        <translation>%1 Switches</translation>
    </message>
    <message>
        <source>Analysing…</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>Nothing in it yet</source>
        <translation>Noch leer</translation>
    </message>
    <message>
        <source>no problems</source>
        <translation>keine Probleme</translation>
    </message>
    <message>
        <source>has warnings</source>
        <translation>mit Warnungen</translation>
    </message>
    <message>
        <source>has errors</source>
        <translation>mit Fehlern</translation>
    </message>
    <message>
        <source>not analysed yet</source>
        <translation>noch nicht berechnet</translation>
    </message>
    <message>
        <source>%1 groups of %2 switches</source>
        <translation>%1 Gruppen zu %2 Switches</translation>
    </message>
    <message>
        <source>%1, SU %2</source>
        <translation>%1, SU %2</translation>
    </message>
</context>
<context>
    <name>DifferenceMarks</name>
    <message>
        <source>+ new</source>
        <translation>+ neu</translation>
    </message>
    <message>
        <source>− removed</source>
        <translation>− entfernt</translation>
    </message>
    <message>
        <source>≠ 1 change</source>
        <translation>≠ 1 Änderung</translation>
    </message>
    <message>
        <source>≠ %1 changes</source>
        <translation>≠ %1 Änderungen</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>accelerators</source>
        <translation>Beschleuniger</translation>
    </message>
    <message>
        <source>endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>switches</source>
        <translation>Switches</translation>
    </message>
    <message>
        <source>sites</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>fabric</source>
        <translation>Fabric</translation>
    </message>
    <message>
        <source>fabrics</source>
        <translation>Fabrics</translation>
    </message>
</context>
<context>
    <name>Gesture</name>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Größe ändern</translation>
    </message>
    <message>
        <source>Delete selection</source>
        <translation>Auswahl löschen</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Anschließen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Arrange as a map</source>
        <translation>Als Karte anordnen</translation>
    </message>
    <message>
        <source>Data centre</source>
        <translation>Rechenzentrum</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Warum: %1</translation>
    </message>
</context>
<context>
    <name>weft::ui::Autosave</name>
    <message>
        <source>Edits cannot be kept for recovery: %1</source>
        <translation>Änderungen lassen sich nicht für die Wiederherstellung sichern: %1</translation>
    </message>
</context>
<context>
    <name>weft::ui::AvailabilityModel</name>
    <message>
        <source>Fabric: two servers farthest apart</source>
        <translation>Fabric: die zwei entferntesten Server</translation>
    </message>
    <message>
        <source>Site: reaches %1</source>
        <translation>Standort: erreicht %1</translation>
    </message>
    <message>
        <source>Flow: has a way</source>
        <translation>Datenfluss: hat einen Weg</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Was gefragt ist</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Without, a year</source>
        <translation>Ausfall im Jahr</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Allowed a year</source>
        <translation>Erlaubt im Jahr</translation>
    </message>
</context>
<context>
    <name>weft::ui::AvailabilityPage</name>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Shown when the design has a fabric, or sites that are joined.</source>
        <translation>Erscheint, sobald der Entwurf eine Fabric oder verbundene Standorte hat.</translation>
    </message>
    <message>
        <source>%1 is %2 a year without</source>
        <translation>%1 entspricht %2 Ausfall im Jahr</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>1 flow misses its target</source>
        <translation>1 Datenfluss verfehlt sein Ziel</translation>
    </message>
    <message>
        <source>%1 flows miss their targets</source>
        <translation>%1 Datenflüsse verfehlen ihre Ziele</translation>
    </message>
</context>
<context>
    <name>weft::ui::BarsView</name>
    <message>
        <source>Figures of all scenarios</source>
        <translation>Kennzahlen aller Varianten</translation>
    </message>
    <message>
        <source>The scenarios do not differ in any figure of the table.</source>
        <translation>Die Varianten unterscheiden sich in keiner Kennzahl der Tabelle.</translation>
    </message>
</context>
<context>
    <name>weft::ui::BillModel</name>
    <message>
        <source>rented</source>
        <translation>gemietet</translation>
    </message>
    <message>
        <source>Paid by the hour; no part of a purchase.</source>
        <translation>Wird nach Stunden bezahlt und gehört nicht zum Kauf.</translation>
    </message>
    <message>
        <source>No price is known; the totals name such lines instead of counting them as zero.</source>
        <translation>Kein Preis bekannt; die Summen nennen solche Zeilen, statt sie als null zu zählen.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3. %4</source>
        <translation>%1 von %2 bis %3. %4</translation>
    </message>
    <message>
        <source>%1 a piece, at most %2%3</source>
        <translation>%1 je Stück, höchstens %2%3</translation>
    </message>
    <message>
        <source>; a planning figure, the part&apos;s own is unknown</source>
        <translation>; ein Planungswert, der des Teils ist unbekannt</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Stückpreis</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Güte</translation>
    </message>
</context>
<context>
    <name>weft::ui::BillPage</name>
    <message>
        <source>Bill of materials</source>
        <translation>Stückliste</translation>
    </message>
    <message>
        <source>Lines of the bill of materials</source>
        <translation>Zeilen der Stückliste</translation>
    </message>
    <message>
        <source>Filter lines</source>
        <translation>Zeilen filtern</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Jede Art</translation>
    </message>
    <message>
        <source>Export bill or cabling schedule</source>
        <translation>Stückliste oder Kabelliste exportieren</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Shown: %1 of %2 lines</source>
        <translation>Angezeigt: %1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>%1:  %2 pieces  ·  %3  ·  %4 typical</source>
        <translation>%1:  %2 Stück  ·  %3  ·  %4 typisch</translation>
    </message>
    <message>
        <source>1 line without a known price is not in the sum</source>
        <translation>1 Zeile ohne bekannten Preis fehlt in der Summe</translation>
    </message>
    <message>
        <source>%1 lines without a known price are not in the sum</source>
        <translation>%1 Zeilen ohne bekannten Preis fehlen in der Summe</translation>
    </message>
    <message>
        <source>1 line with a planning figure for power</source>
        <translation>1 Zeile mit einem Planungswert für die Leistung</translation>
    </message>
    <message>
        <source>%1 lines with a planning figure for power</source>
        <translation>%1 Zeilen mit einem Planungswert für die Leistung</translation>
    </message>
</context>
<context>
    <name>weft::ui::BreakEven</name>
    <message>
        <source>%1 months</source>
        <translation>%1 Monaten</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 Jahren</translation>
    </message>
    <message>
        <source> (%1 to %2 in eight draws of ten)</source>
        <translation> (%1 bis %2 in acht von zehn Ziehungen)</translation>
    </message>
    <message>
        <source> (never in %1 of the draws)</source>
        <translation> (nie in %1 der Ziehungen)</translation>
    </message>
    <message>
        <source>%1 costs what the baseline does.</source>
        <translation>%1 kostet, was die Basis kostet.</translation>
    </message>
    <message>
        <source>%1 costs %2 more to buy than the baseline and %3 less a year</source>
        <translation>%1 kostet in der Anschaffung %2 mehr als die Basis und im Jahr %3 weniger</translation>
    </message>
    <message>
        <source>%1 costs %2 less to buy than the baseline and %3 more a year</source>
        <translation>%1 kostet in der Anschaffung %2 weniger als die Basis und im Jahr %3 mehr</translation>
    </message>
    <message>
        <source>%1: it never pays for itself.</source>
        <translation>%1: Das zahlt sich nie aus.</translation>
    </message>
    <message>
        <source>%1: it stays ahead for good.</source>
        <translation>%1: Der Vorsprung bleibt auf Dauer.</translation>
    </message>
    <message>
        <source>%1: it has paid for itself after %2%3.</source>
        <translation>%1: Das hat sich nach %2 ausgezahlt%3.</translation>
    </message>
    <message>
        <source>%1: it is ahead for %2%3.</source>
        <translation>%1: Der Vorsprung hält, von heute an gerechnet, bis nach %2%3.</translation>
    </message>
    <message>
        <source>%1 costs more than the baseline from the first day: %2 to buy, %3 a year.</source>
        <translation>%1 kostet vom ersten Tag an mehr als die Basis: %2 in der Anschaffung, %3 im Jahr.</translation>
    </message>
    <message>
        <source>%1 costs less than the baseline from the first day: %2 to buy, %3 a year.</source>
        <translation>%1 kostet vom ersten Tag an weniger als die Basis: %2 in der Anschaffung, %3 im Jahr.</translation>
    </message>
    <message>
        <source>Without a total cost of ownership there is no break-even.</source>
        <translation>Ohne Gesamtbetriebskosten gibt es keinen Gleichstand.</translation>
    </message>
    <message>
        <source>%1 is discounted at another rate than the baseline: no one year is worth the same to both.</source>
        <translation>%1 wird mit einem anderen Satz abgezinst als die Basis: Kein Jahr ist beiden gleich viel wert.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source> Their totals of ownership are equal with %1.</source>
        <translation> Ihre Gesamtbetriebskosten sind gleich mit %1.</translation>
    </message>
    <message>
        <source>, or </source>
        <translation> oder </translation>
    </message>
</context>
<context>
    <name>weft::ui::CablingTab</name>
    <message>
        <source>Cabling schedule</source>
        <translation>Kabelliste</translation>
    </message>
    <message>
        <source>Cables by length</source>
        <translation>Kabel nach Länge</translation>
    </message>
    <message>
        <source>Every length</source>
        <translation>Jede Länge</translation>
    </message>
    <message>
        <source>Show on canvas</source>
        <translation>Auf der Zeichenfläche zeigen</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>Etiketten …</translation>
    </message>
    <message>
        <source>Making the schedule</source>
        <translation>Kabelliste wird erstellt</translation>
    </message>
    <message>
        <source>Filter cables</source>
        <translation>Kabel filtern</translation>
    </message>
    <message>
        <source>Words of a device, rack, part, bundle…; a cable is shown that has every one</source>
        <translation>Wörter eines Geräts, Racks, Teils, Bündels …; gezeigt wird ein Kabel, das alle enthält</translation>
    </message>
    <message>
        <source>The link this cable belongs to, on the design page</source>
        <translation>Die Verbindung, zu der dieses Kabel gehört, auf der Entwurfsseite</translation>
    </message>
    <message>
        <source>Export cabling schedule or labels</source>
        <translation>Kabelliste oder Etiketten exportieren</translation>
    </message>
    <message>
        <source>Labels to print</source>
        <translation>Etiketten zum Drucken</translation>
    </message>
    <message>
        <source>Labels for both ends of every cable as a PDF: A4, 65 on a sheet</source>
        <translation>Etiketten für beide Enden jedes Kabels als PDF: A4, 65 je Blatt</translation>
    </message>
    <message>
        <source>Cables</source>
        <translation>Kabel</translation>
    </message>
    <message>
        <source>Shown when a fabric of the design can be cabled.</source>
        <translation>Erscheint, sobald sich eine Fabric des Entwurfs verkabeln lässt.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Why these lengths</source>
        <translation>Warum diese Längen</translation>
    </message>
    <message>
        <source>How the length of a fabric&apos;s cables adds up</source>
        <translation>Wie sich die Kabellänge einer Fabric zusammensetzt</translation>
    </message>
    <message>
        <source>Labels of cables</source>
        <translation>Kabeletiketten</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source> (%1, U%2)</source>
        <translation> (%1, HE %2)</translation>
    </message>
    <message>
        <source>%1:  %2  to  %3  ·  %4, %5 m</source>
        <translation>%1:  %2  nach  %3  ·  %4, %5 m</translation>
    </message>
    <message>
        <source>Making the schedule…</source>
        <translation>Kabelliste wird erstellt …</translation>
    </message>
    <message>
        <source>%1 cables</source>
        <translation>%1 Kabel</translation>
    </message>
    <message>
        <source>%1 of %2 cables</source>
        <translation>%1 von %2 Kabeln</translation>
    </message>
</context>
<context>
    <name>weft::ui::CalibrationDialog</name>
    <message>
        <source>Calibrate collectives</source>
        <translation>Kollektive Operationen kalibrieren</translation>
    </message>
    <message>
        <source>Measured against predicted: %1</source>
        <translation>Gemessen gegen vorhergesagt: %1</translation>
    </message>
    <message>
        <source>Fabric</source>
        <translation>Fabric</translation>
    </message>
    <message>
        <source>as the log says</source>
        <translation>wie im Protokoll</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Measured and predicted times by message size</source>
        <translation>Gemessene und vorhergesagte Zeiten nach Nachrichtengröße</translation>
    </message>
    <message>
        <source>Use this calibration</source>
        <translation>Diese Kalibrierung verwenden</translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation>Protokoll wird gelesen …</translation>
    </message>
    <message>
        <source>%1 over %2 ranks. Latency is %3 times the model&apos;s, bandwidth %4 times what the fabric gives; the mean error falls from %5 to %6.</source>
        <translation>%1 über %2 Ränge. Die Latenz ist das %3-Fache des Modells, die Bandbreite das %4-Fache dessen, was die Fabric hergibt; der mittlere Fehler sinkt von %5 auf %6.</translation>
    </message>
    <message>
        <source>Calibrate on %1</source>
        <translation>Auf %1 kalibrieren</translation>
    </message>
</context>
<context>
    <name>weft::ui::Canvas</name>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>The design as a drawing. Tab goes from one item to the next; the Contents tab lists them.</source>
        <translation>Der Entwurf als Zeichnung. Tab springt von einem Element zum nächsten; der Reiter „Inhalt“ listet sie auf.</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>Two sites need coordinates first: set them in the inspector.</source>
        <translation>Zuerst brauchen zwei Standorte Koordinaten: im Inspektor eintragen.</translation>
    </message>
    <message>
        <source>Drag from a site&apos;s handle to another site, or select two sites, to join them with this service.</source>
        <translation>Vom Griff eines Standorts zu einem anderen ziehen oder zwei Standorte auswählen, um sie mit diesem Dienst zu verbinden.</translation>
    </message>
    <message>
        <source>Switches go onto a free-form card; other topologies choose theirs in the inspector.</source>
        <translation>Switches kommen auf eine freie Karte; andere Topologien wählen ihre im Inspektor.</translation>
    </message>
    <message>
        <source>Drag to another site, card or node to join them; with Shift, to draw a flow there</source>
        <translation>Zu einem anderen Standort, einer Karte oder einem Knoten ziehen, um sie zu verbinden; mit der Umschalttaste, um einen Datenfluss dorthin zu zeichnen</translation>
    </message>
</context>
<context>
    <name>weft::ui::CanvasOverlay</name>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Fit everything</source>
        <translation>Alles einpassen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>weft::ui::CanvasScene</name>
    <message>
        <source>%1: %2 × %3</source>
        <translation>%1: %2 × %3</translation>
    </message>
</context>
<context>
    <name>weft::ui::ChartBase</name>
    <message>
        <source>&amp;Copy picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Save picture…</source>
        <translation>Bild &amp;speichern …</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>SVG (*.svg);;PNG (*.png)</source>
        <translation>SVG (*.svg);;PNG (*.png)</translation>
    </message>
</context>
<context>
    <name>weft::ui::ChartPage</name>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
</context>
<context>
    <name>weft::ui::ChoicesModel</name>
    <message>
        <source>not said</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>✓ cheapest that is good enough</source>
        <translation>✓ günstigster, der genügt</translation>
    </message>
    <message>
        <source>✓ good enough</source>
        <translation>✓ genügt</translation>
    </message>
    <message>
        <source>Double-click or F2 to say it</source>
        <translation>Doppelklick oder F2, um es anzugeben</translation>
    </message>
    <message>
        <source>%1 · where it goes now</source>
        <translation>%1 · wohin er jetzt geht</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Latency, p99</source>
        <translation>Latenz, p99</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>Verarbeitung</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Network a month</source>
        <translation>Netz im Monat</translation>
    </message>
    <message>
        <source>Work a month</source>
        <translation>Rechnen im Monat</translation>
    </message>
    <message>
        <source>Together a month</source>
        <translation>Zusammen im Monat</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
</context>
<context>
    <name>weft::ui::ChoicesPage</name>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Run it here</source>
        <translation>Hier ausführen</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Datenfluss</translation>
    </message>
    <message>
        <source>The flow goes to the place of the chosen column</source>
        <translation>Der Datenfluss geht an den Ort der gewählten Spalte</translation>
    </message>
    <message>
        <source>The place of the chosen column is not compared any more</source>
        <translation>Der Ort der gewählten Spalte wird nicht mehr verglichen</translation>
    </message>
    <message>
        <source>Places where the flow&apos;s work could be done</source>
        <translation>Orte, an denen die Arbeit des Datenflusses erledigt werden könnte</translation>
    </message>
    <message>
        <source>Shown when a flow could run elsewhere: choose a flow and another place to compare it with.</source>
        <translation>Erscheint, sobald ein Datenfluss anderswo laufen könnte: einen Datenfluss und einen weiteren Ort zum Vergleich auswählen.</translation>
    </message>
    <message>
        <source>It runs where it is cheapest: %1</source>
        <translation>Er läuft, wo es am günstigsten ist: %1</translation>
    </message>
    <message>
        <source>%1 would be the cheapest that is good enough</source>
        <translation>%1 wäre der günstigste Ort, der genügt</translation>
    </message>
    <message>
        <source>What is good enough has a cost that is not known</source>
        <translation>Was genügt, hat unbekannte Kosten</translation>
    </message>
    <message>
        <source>No place is good enough</source>
        <translation>Kein Ort genügt</translation>
    </message>
    <message>
        <source>Run %1 at %2</source>
        <translation>%1 an %2 ausführen</translation>
    </message>
</context>
<context>
    <name>weft::ui::CollectiveChart</name>
    <message>
        <source>All-reduce time over message size</source>
        <translation>All-Reduce-Zeit über der Nachrichtengröße</translation>
    </message>
    <message>
        <source>Shown when a fabric has accelerators to reduce over.</source>
        <translation>Erscheint, sobald eine Fabric Beschleuniger für ein All-Reduce hat.</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
</context>
<context>
    <name>weft::ui::CollectivesView</name>
    <message>
        <source>by the fastest algorithm, on</source>
        <translation>nach dem schnellsten Verfahren, auf</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Fabric</source>
        <translation>Fabric</translation>
    </message>
    <message>
        <source>Time over message size, a line per scenario</source>
        <translation>Zeit über der Nachrichtengröße, eine Linie je Variante</translation>
    </message>
    <message>
        <source>Shown when a fabric has accelerators to reduce over.</source>
        <translation>Erscheint, sobald eine Fabric Beschleuniger für ein All-Reduce hat.</translation>
    </message>
</context>
<context>
    <name>weft::ui::Commands</name>
    <message>
        <source>Weft designs (*.weft);;All files (*)</source>
        <translation>Weft-Entwürfe (*.weft);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo “%1”</source>
        <translation>&amp;Rückgängig: „%1“</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo “%1”</source>
        <translation>&amp;Wiederholen: „%1“</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Noch keine Dateien</translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation>Änderungen speichern?</translation>
    </message>
    <message>
        <source>&lt;b&gt;Save the changes to “%1”?&lt;/b&gt;</source>
        <translation>&lt;b&gt;Die Änderungen an „%1“ speichern?&lt;/b&gt;</translation>
    </message>
    <message>
        <source>They are lost otherwise.</source>
        <translation>Sonst gehen sie verloren.</translation>
    </message>
    <message>
        <source>The template cannot be opened</source>
        <translation>Die Vorlage lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Open design</source>
        <translation>Entwurf öffnen</translation>
    </message>
    <message>
        <source>Save design</source>
        <translation>Entwurf speichern</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Export deck</source>
        <translation>Präsentation exportieren</translation>
    </message>
    <message>
        <source>PowerPoint (*.pptx);;PDF (*.pdf)</source>
        <translation>PowerPoint (*.pptx);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>deck</source>
        <translation>Präsentation</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>PNG (*.png);;SVG (*.svg)</source>
        <translation>PNG (*.png);;SVG (*.svg)</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>About Weft</source>
        <translation>Über Weft</translation>
    </message>
    <message>
        <source>&lt;b&gt;Weft %1&lt;/b&gt;&lt;br&gt;A workbench for the networks under AI clusters.&lt;br&gt;&lt;br&gt;Free software under the GNU General Public License, version 3 or later.&lt;br&gt;The typeface is a cut of Inter, under the SIL Open Font License.</source>
        <translation>&lt;b&gt;Weft %1&lt;/b&gt;&lt;br&gt;Eine Werkbank für die Netze unter KI-Clustern.&lt;br&gt;&lt;br&gt;Freie Software unter der GNU General Public License, Version 3 oder später.&lt;br&gt;Die Schrift ist ein Schnitt der Inter unter der SIL Open Font License.</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Output of nccl-tests</source>
        <translation>Ausgabe von nccl-tests</translation>
    </message>
    <message>
        <source>Logs (*.txt *.log *.out);;All files (*)</source>
        <translation>Protokolle (*.txt *.log *.out);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>weft::ui::CompareArea</name>
    <message>
        <source>What-ifs and topologies</source>
        <translation>Varianten und Topologien</translation>
    </message>
    <message>
        <source>What to compare</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>What-ifs</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>Sweeps</source>
        <translation>Reihen</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>Spannen</translation>
    </message>
    <message>
        <source>Topologies</source>
        <translation>Topologien</translation>
    </message>
</context>
<context>
    <name>weft::ui::CompareView</name>
    <message>
        <source>Only differences</source>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <source>Back to all parts</source>
        <translation>Zurück zu allen Teilen</translation>
    </message>
    <message>
        <source>Parts side by side</source>
        <translation>Teile nebeneinander</translation>
    </message>
</context>
<context>
    <name>weft::ui::Contents</name>
    <message>
        <source>Contents of the design</source>
        <translation>Inhalt des Entwurfs</translation>
    </message>
    <message>
        <source>Fail together</source>
        <translation>Fallen gemeinsam aus</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
</context>
<context>
    <name>weft::ui::CostTab</name>
    <message>
        <source>Switches</source>
        <translation>Switches</translation>
    </message>
    <message>
        <source>Transceivers</source>
        <translation>Transceiver</translation>
    </message>
    <message>
        <source>Cables</source>
        <translation>Kabel</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Patchfelder</translation>
    </message>
    <message>
        <source>NICs</source>
        <translation>Netzwerkkarten</translation>
    </message>
    <message>
        <source>Servers and storage</source>
        <translation>Server und Speicher</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>Gateways</translation>
    </message>
    <message>
        <source>Shown when something of the design has a known price.</source>
        <translation>Erscheint, sobald etwas im Entwurf einen bekannten Preis hat.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>What is not said is assumed, as the fields show</source>
        <translation>Was nicht angegeben ist, wird angenommen, wie die Felder es zeigen</translation>
    </message>
    <message>
        <source>Waterfall</source>
        <translation>Wasserfall</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <source>Over the years</source>
        <translation>Über die Jahre</translation>
    </message>
    <message>
        <source>Show costs: %1</source>
        <translation>Kosten zeigen: %1</translation>
    </message>
    <message>
        <source>%1, network</source>
        <translation>%1, Netz</translation>
    </message>
    <message>
        <source>%1, servers</source>
        <translation>%1, Server</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Kauf</translation>
    </message>
    <message>
        <source>Running it, at today&apos;s worth</source>
        <translation>Betrieb, zum heutigen Wert</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Every line to buy has a price; the bill says of which basis.</source>
        <translation>Jede Kaufzeile hat einen Preis; die Stückliste nennt seine Grundlage.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>1 line without a known price is in none of these sums</source>
        <translation>1 Zeile ohne bekannten Preis steht in keiner dieser Summen</translation>
    </message>
    <message>
        <source>%1 lines without a known price are in none of these sums</source>
        <translation>%1 Zeilen ohne bekannten Preis stehen in keiner dieser Summen</translation>
    </message>
    <message>
        <source>Line cards</source>
        <translation>Linecards</translation>
    </message>
</context>
<context>
    <name>weft::ui::CrossoverPage</name>
    <message>
        <source>%1 ranks, %2
%3: %4</source>
        <translation>%1 Ränge, %2
%3: %4</translation>
    </message>
    <message>
        <source>Message size</source>
        <translation>Nachrichtengröße</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>Ränge</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Fastest algorithm by ranks and message size</source>
        <translation>Schnellstes Verfahren nach Rängen und Nachrichtengröße</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Timing collectives</source>
        <translation>Kollektive Operationen werden gerechnet</translation>
    </message>
    <message>
        <source>Give up timing</source>
        <translation>Rechnung abbrechen</translation>
    </message>
    <message>
        <source>Given up. Any change of the design begins anew.</source>
        <translation>Abgebrochen. Jede Änderung am Entwurf beginnt von vorn.</translation>
    </message>
    <message>
        <source>Shown when a fabric has accelerators to reduce over.</source>
        <translation>Erscheint, sobald eine Fabric Beschleuniger für ein All-Reduce hat.</translation>
    </message>
    <message>
        <source>Timing collectives…</source>
        <translation>Kollektive Operationen werden gerechnet …</translation>
    </message>
    <message>
        <source>on %1, by whole servers</source>
        <translation>auf %1, nach ganzen Servern</translation>
    </message>
</context>
<context>
    <name>weft::ui::Currencies</name>
    <message>
        <source>US dollars</source>
        <translation>US-Dollar</translation>
    </message>
    <message>
        <source>Euros</source>
        <translation>Euro</translation>
    </message>
    <message>
        <source>Pounds sterling</source>
        <translation>Pfund Sterling</translation>
    </message>
    <message>
        <source>Swiss francs</source>
        <translation>Schweizer Franken</translation>
    </message>
    <message>
        <source>Japanese yen</source>
        <translation>Japanische Yen</translation>
    </message>
    <message>
        <source>Chinese yuan</source>
        <translation>Chinesische Yuan</translation>
    </message>
    <message>
        <source>Indian rupees</source>
        <translation>Indische Rupien</translation>
    </message>
</context>
<context>
    <name>weft::ui::CutDialog</name>
    <message>
        <source>Fabric</source>
        <translation>Fabric</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>Zwischen</translation>
    </message>
    <message>
        <source>And</source>
        <translation>und</translation>
    </message>
    <message>
        <source>Least cut</source>
        <translation>Kleinster Schnitt</translation>
    </message>
    <message>
        <source>What is the least that parts them?</source>
        <translation>Was trennt sie mit dem kleinsten Verlust?</translation>
    </message>
    <message>
        <source>The links of least bandwidth whose loss leaves no path between the two; the canvas shows them.</source>
        <translation>Die Verbindungen mit der geringsten Bandbreite, ohne die kein Weg zwischen beiden bleibt; die Zeichenfläche zeigt sie.</translation>
    </message>
    <message>
        <source>Find the cut</source>
        <translation>Schnitt suchen</translation>
    </message>
    <message>
        <source>The two must not share servers</source>
        <translation>Die beiden dürfen keine gemeinsamen Server haben</translation>
    </message>
</context>
<context>
    <name>weft::ui::Deck</name>
    <message>
        <source>The design as it is planned</source>
        <translation>Der Entwurf, wie er geplant ist</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Nothing changes</source>
        <translation>Nichts ändert sich</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>Die Frage</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>Was sie ändert</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>What-ifs that are not in this deck: %1</source>
        <translation>Varianten, die nicht in dieser Präsentation stehen: %1</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>Untitled design</source>
        <translation>Entwurf ohne Titel</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>Alle übrigen</translation>
    </message>
    <message>
        <source>Cost and power</source>
        <translation>Kosten und Leistung</translation>
    </message>
    <message>
        <source>Nothing could be computed.</source>
        <translation>Nichts ließ sich berechnen.</translation>
    </message>
    <message>
        <source>The design</source>
        <translation>Der Entwurf</translation>
    </message>
    <message>
        <source>Picture of the design</source>
        <translation>Bild des Entwurfs</translation>
    </message>
    <message>
        <source>There is no fabric in this design yet.</source>
        <translation>Dieser Entwurf hat noch keine Fabric.</translation>
    </message>
    <message>
        <source>The designs side by side</source>
        <translation>Die Entwürfe nebeneinander</translation>
    </message>
    <message>
        <source>Picture of %1</source>
        <translation>Bild von %1</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>In percent: the change against the baseline; green is better, amber worse.</source>
        <translation>In Prozent: die Änderung gegenüber der Basis; Grün ist besser, Bernstein schlechter.</translation>
    </message>
    <message>
        <source>Of %1 designs the first %2; see what is compared.</source>
        <translation>Von %1 Entwürfen die ersten %2; siehe, was verglichen wird.</translation>
    </message>
    <message>
        <source>Why “%1” differs</source>
        <translation>Warum „%1“ abweicht</translation>
    </message>
    <message>
        <source>It does not: every figure compared is that of the baseline.</source>
        <translation>Sie weicht nicht ab: jede verglichene Kennzahl ist die der Basis.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>Risiken</translation>
    </message>
    <message>
        <source>No check found a risk that is not accepted.</source>
        <translation>Keine Prüfung fand ein Risiko, das nicht akzeptiert ist.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>One risk.</source>
        <translation>Ein Risiko.</translation>
    </message>
    <message>
        <source>%1 risks, worst first.</source>
        <translation>%1 Risiken, die schwersten zuerst.</translation>
    </message>
    <message>
        <source>The first %1 are here, all in the technical report.</source>
        <translation>Die ersten %1 stehen hier, alle im technischen Bericht.</translation>
    </message>
    <message>
        <source>Roadmap</source>
        <translation>Fahrplan</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>What still holds it back</source>
        <translation>Was sie noch aufhält</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Roadmap: exit gates</source>
        <translation>Fahrplan: Freigaben</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>follows from its definition</source>
        <translation>folgt aus der Definition</translation>
    </message>
    <message>
        <source>Appendix: method and sources</source>
        <translation>Anhang: Verfahren und Quellen</translation>
    </message>
    <message>
        <source>Computed by Weft %1. Bandwidth counts one direction of a link; Gb/s is 10⁹ bit/s. Formulas and every term are in the technical report.</source>
        <translation>Berechnet mit Weft %1. Bandbreite zählt eine Richtung einer Verbindung; Gb/s sind 10⁹ bit/s. Formeln und alle Terme stehen im technischen Bericht.</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>%1 smaller terms</source>
        <translation>%1 kleinere Terme</translation>
    </message>
    <message>
        <source>Bars begin at %1.</source>
        <translation>Die Balken beginnen bei %1.</translation>
    </message>
    <message>
        <source>Waterfall from %1 to %2</source>
        <translation>Wasserfall von %1 zu %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Phases over %1 weeks</source>
        <translation>Phasen über %1 Wochen</translation>
    </message>
    <message>
        <source>%1, continued</source>
        <translation>%1, Fortsetzung</translation>
    </message>
    <message>
        <source>What the purchase price is made of</source>
        <translation>Woraus der Kaufpreis besteht</translation>
    </message>
    <message>
        <source>What the network draws, at most</source>
        <translation>Was das Netz höchstens aufnimmt</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>weft::ui::DeckDialog</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Who presents it</source>
        <translation>Wer sie vorträgt</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>What is to be decided?</source>
        <translation>Was ist zu entscheiden?</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>What should be done, and why; a line is a paragraph</source>
        <translation>Was getan werden soll und warum; eine Zeile ist ein Absatz</translation>
    </message>
    <message>
        <source>Confidentiality</source>
        <translation>Vertraulichkeit</translation>
    </message>
    <message>
        <source>Stands at the foot of every slide</source>
        <translation>Steht am Fuß jeder Folie</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>Akzentfarbe</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Export deck</source>
        <translation>Präsentation exportieren</translation>
    </message>
    <message>
        <source>What the deck says</source>
        <translation>Was die Präsentation sagt</translation>
    </message>
    <message>
        <source>The figures, pictures and reasons come from the design and its what-ifs. These words are kept in the design.</source>
        <translation>Zahlen, Bilder und Begründungen stammen aus dem Entwurf und seinen Varianten. Diese Texte werden im Entwurf gespeichert.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark, for a dark room</source>
        <translation>Dunkel, für abgedunkelte Räume</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Logo auswählen</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Logo entfernen</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Keep words only</source>
        <translation>Nur Texte übernehmen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg)</source>
        <translation>Bilder (*.png *.svg)</translation>
    </message>
</context>
<context>
    <name>weft::ui::Document</name>
    <message>
        <source>This change does not fit the design</source>
        <translation>Diese Änderung passt nicht zum Entwurf</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>“%1” cannot be opened</source>
        <translation>„%1“ lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>“%1” cannot be saved</source>
        <translation>„%1“ lässt sich nicht speichern</translation>
    </message>
</context>
<context>
    <name>weft::ui::ExportAsk</name>
    <message>
        <source>design</source>
        <translation>Entwurf</translation>
    </message>
</context>
<context>
    <name>weft::ui::ExportButton</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
</context>
<context>
    <name>weft::ui::ExportJob</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export under way</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Export abbrechen</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>%1 wird geschrieben …</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written</source>
        <translation>Abgebrochen; nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
</context>
<context>
    <name>weft::ui::Facts</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Leaves · spines · cores</source>
        <translation>Leafs · Spines · Cores</translation>
    </message>
    <message>
        <source>Leaves · spines</source>
        <translation>Leafs · Spines</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Switches</translation>
    </message>
    <message>
        <source>Switch ports used</source>
        <translation>Belegte Switch-Ports</translation>
    </message>
    <message>
        <source>Links, leaf–spine</source>
        <translation>Verbindungen, Leaf–Spine</translation>
    </message>
    <message>
        <source>Links, spine–core</source>
        <translation>Verbindungen, Spine–Core</translation>
    </message>
    <message>
        <source>Links, local</source>
        <translation>Verbindungen, lokal</translation>
    </message>
    <message>
        <source>Links, global</source>
        <translation>Verbindungen, global</translation>
    </message>
    <message>
        <source>Links, switch–switch</source>
        <translation>Verbindungen, Switch–Switch</translation>
    </message>
    <message>
        <source>Transceivers · cables</source>
        <translation>Transceiver · Kabel</translation>
    </message>
    <message>
        <source>Shortest paths</source>
        <translation>Kürzeste Wege</translation>
    </message>
    <message>
        <source>Switches passed, most</source>
        <translation>Durchlaufene Switches, höchstens</translation>
    </message>
    <message>
        <source>Power, typical</source>
        <translation>Leistung, typisch</translation>
    </message>
    <message>
        <source>Purchase price</source>
        <translation>Kaufpreis</translation>
    </message>
    <message>
        <source>Leaf switches</source>
        <translation>Leaf-Switches</translation>
    </message>
    <message>
        <source>Spine switches</source>
        <translation>Spine-Switches</translation>
    </message>
    <message>
        <source>Core switches</source>
        <translation>Core-Switches</translation>
    </message>
    <message>
        <source>In use, %1</source>
        <translation>Auslastung, %1</translation>
    </message>
    <message>
        <source>Of the fullest link&apos;s capacity, in its fuller direction</source>
        <translation>Von der Kapazität der vollsten Verbindung, in ihrer volleren Richtung</translation>
    </message>
    <message>
        <source>Throughput left without it</source>
        <translation>Durchsatz ohne sie</translation>
    </message>
    <message>
        <source>Endpoints cut off without it</source>
        <translation>Ohne sie abgeschnittene Endpunkte</translation>
    </message>
    <message>
        <source>Parallel links</source>
        <translation>Parallele Verbindungen</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Links · neighbours</source>
        <translation>Verbindungen · Nachbarn</translation>
    </message>
    <message>
        <source>&lt; 1 %</source>
        <translation>&lt; 1 %</translation>
    </message>
    <message>
        <source>All-to-all</source>
        <translation>All-to-All</translation>
    </message>
    <message>
        <source>At most, under any pattern</source>
        <translation>Höchstens, bei jedem Muster</translation>
    </message>
    <message>
        <source>By distances (TUB)</source>
        <translation>Nach Abständen (TUB)</translation>
    </message>
    <message>
        <source>By hops</source>
        <translation>Nach Hops</translation>
    </message>
    <message>
        <source>Throughput left when one fails</source>
        <translation>Durchsatz, wenn eines ausfällt</translation>
    </message>
    <message>
        <source>Worst link</source>
        <translation>Schlimmste Verbindung</translation>
    </message>
    <message>
        <source>A link, mean</source>
        <translation>Eine Verbindung, im Mittel</translation>
    </message>
    <message>
        <source>Worst switch</source>
        <translation>Schlimmster Switch</translation>
    </message>
    <message>
        <source>A switch, mean</source>
        <translation>Ein Switch, im Mittel</translation>
    </message>
    <message>
        <source>Endpoints cut off, at most</source>
        <translation>Abgeschnittene Endpunkte, höchstens</translation>
    </message>
    <message>
        <source>Paths between leaves</source>
        <translation>Wege zwischen Leafs</translation>
    </message>
    <message>
        <source>Sharing no link, fewest</source>
        <translation>Ohne gemeinsame Verbindung, mindestens</translation>
    </message>
    <message>
        <source>Sharing no switch, fewest</source>
        <translation>Ohne gemeinsamen Switch, mindestens</translation>
    </message>
    <message>
        <source>Equally short, fewest</source>
        <translation>Gleich kurze, mindestens</translation>
    </message>
    <message>
        <source>Equally short, most</source>
        <translation>Gleich kurze, höchstens</translation>
    </message>
    <message>
        <source>Links passed, most</source>
        <translation>Durchlaufene Verbindungen, höchstens</translation>
    </message>
    <message>
        <source>Links passed, mean</source>
        <translation>Durchlaufene Verbindungen, im Mittel</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Time and traffic</source>
        <translation>Zeit und Verkehr</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>Power and heat</source>
        <translation>Leistung und Wärme</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planung</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Wege</translation>
    </message>
    <message>
        <source>Power and money</source>
        <translation>Leistung und Geld</translation>
    </message>
</context>
<context>
    <name>weft::ui::FailuresModel</name>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Fabric</source>
        <translation>Fabric</translation>
    </message>
    <message>
        <source>Failures a year</source>
        <translation>Ausfälle im Jahr</translation>
    </message>
    <message>
        <source>One fails every</source>
        <translation>Einer fällt aus alle</translation>
    </message>
    <message>
        <source>Mending takes</source>
        <translation>Reparatur dauert</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Danach</translation>
    </message>
</context>
<context>
    <name>weft::ui::FailuresPage</name>
    <message>
        <source>Failures a year</source>
        <translation>Ausfälle im Jahr</translation>
    </message>
    <message>
        <source>%1: %2 accelerator-hours a year lost</source>
        <translation>%1: %2 Beschleunigerstunden im Jahr verloren</translation>
    </message>
    <message>
        <source>Double-click a time to say it better</source>
        <translation>Doppelklick auf eine Zeit, um sie genauer anzugeben</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
</context>
<context>
    <name>weft::ui::FamiliesModel</name>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>At least as many as asked for</source>
        <translation>Mindestens so viele wie verlangt</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Switches</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Between switches</source>
        <translation>Zwischen Switches</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Hops</translation>
    </message>
    <message>
        <source>Switches passed, at most</source>
        <translation>Durchlaufene Switches, höchstens</translation>
    </message>
    <message>
        <source>Bisection</source>
        <translation>Bisektion</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Share of full rate at which all endpoints can send to all others at once</source>
        <translation>Anteil der vollen Rate, mit der alle Endpunkte gleichzeitig an alle anderen senden können</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Of the network, typical</source>
        <translation>Des Netzes, typisch</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Of the network; unknown where no price is</source>
        <translation>Des Netzes; unbekannt, wo ein Preis fehlt</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
</context>
<context>
    <name>weft::ui::FamiliesPage</name>
    <message>
        <source>Families of topologies</source>
        <translation>Familien von Topologien</translation>
    </message>
    <message>
        <source>Compare topologies</source>
        <translation>Topologien vergleichen</translation>
    </message>
    <message>
        <source>over</source>
        <translation>über</translation>
    </message>
    <message>
        <source>Quantity to the right</source>
        <translation>Größe nach rechts</translation>
    </message>
    <message>
        <source>Quantity upwards</source>
        <translation>Größe nach oben</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>Given up: what the quick look found stays</source>
        <translation>Abgebrochen: was der schnelle Blick fand, bleibt stehen</translation>
    </message>
    <message>
        <source>Given up: press Enter in a field to begin anew</source>
        <translation>Abgebrochen: Enter in einem Feld beginnt von vorn</translation>
    </message>
    <message>
        <source>Which topology?</source>
        <translation>Welche Topologie?</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Rate of an endpoint</source>
        <translation>Rate eines Endpunkts</translation>
    </message>
    <message>
        <source>Ports of a switch</source>
        <translation>Ports eines Switches</translation>
    </message>
    <message>
        <source>at</source>
        <translation>mit</translation>
    </message>
    <message>
        <source>on switches of</source>
        <translation>auf Switches mit</translation>
    </message>
    <message>
        <source>ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleich läuft</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Give up comparing</source>
        <translation>Vergleich abbrechen</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Diese verwenden</translation>
    </message>
    <message>
        <source>Adds the selected family to the design</source>
        <translation>Fügt die gewählte Familie dem Entwurf hinzu</translation>
    </message>
    <message>
        <source>Endpoints: a whole number from 2 to %1</source>
        <translation>Endpunkte: eine ganze Zahl von 2 bis %1</translation>
    </message>
    <message>
        <source>Rate: a number with its unit, for example 400G</source>
        <translation>Rate: eine Zahl mit Einheit, zum Beispiel 400G</translation>
    </message>
    <message>
        <source>Ports: a whole number from 2 to %1</source>
        <translation>Ports: eine ganze Zahl von 2 bis %1</translation>
    </message>
    <message>
        <source>Being computed…</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>Nothing to show for these two quantities.</source>
        <translation>Für diese beiden Größen gibt es nichts zu zeigen.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
</context>
<context>
    <name>weft::ui::FieldChart</name>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
</context>
<context>
    <name>weft::ui::Figures</name>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Oversubscription</source>
        <translation>Überbuchung</translation>
    </message>
    <message>
        <source>Bisection</source>
        <translation>Bisektion</translation>
    </message>
    <message>
        <source>All-reduce, 1 GiB</source>
        <translation>All-Reduce, 1 GiB</translation>
    </message>
    <message>
        <source>Training step</source>
        <translation>Trainingsschritt</translation>
    </message>
    <message>
        <source>Network power</source>
        <translation>Netzleistung</translation>
    </message>
    <message>
        <source>Network cost</source>
        <translation>Netzkosten</translation>
    </message>
    <message>
        <source>Requirements met</source>
        <translation>Anforderungen erfüllt</translation>
    </message>
    <message>
        <source>%1 servers × %2</source>
        <translation>%1 Server × %2</translation>
    </message>
    <message>
        <source>%1 servers</source>
        <translation>%1 Server</translation>
    </message>
    <message>
        <source>full</source>
        <translation>voll</translation>
    </message>
    <message>
        <source>%1 of full %2</source>
        <translation>%1 von vollen %2</translation>
    </message>
    <message>
        <source>1 line unpriced</source>
        <translation>1 Zeile ohne Preis</translation>
    </message>
    <message>
        <source>%1 lines unpriced</source>
        <translation>%1 Zeilen ohne Preis</translation>
    </message>
    <message>
        <source>planning prices</source>
        <translation>Planungspreise</translation>
    </message>
    <message>
        <source>every line priced</source>
        <translation>jede Zeile mit Preis</translation>
    </message>
    <message>
        <source>%1 waiting · %2</source>
        <translation>%1 Warten · %2</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>%1 · %2 fail</source>
        <translation>%1 · %2 verfehlt</translation>
    </message>
    <message>
        <source>non-blocking</source>
        <translation>blockierungsfrei</translation>
    </message>
    <message>
        <source>worst subtree</source>
        <translation>schlimmster Teilbaum</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>The design has no fabric yet.</source>
        <translation>Der Entwurf hat noch keine Fabric.</translation>
    </message>
    <message>
        <source>Not computed for this topology.</source>
        <translation>Für diese Topologie nicht berechnet.</translation>
    </message>
</context>
<context>
    <name>weft::ui::FileNotices</name>
    <message>
        <source>“%1” is also open in %2. What one saves, the other does not see.</source>
        <translation>„%1“ ist auch in %2 geöffnet. Was das eine speichert, sieht das andere nicht.</translation>
    </message>
    <message>
        <source>Work on a copy</source>
        <translation>An einer Kopie arbeiten</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>Kopie von %1</translation>
    </message>
    <message>
        <source>“%1” was moved or deleted. The design is still here.</source>
        <translation>„%1“ wurde verschoben oder gelöscht. Der Entwurf ist noch hier.</translation>
    </message>
    <message>
        <source>Save it again</source>
        <translation>Erneut speichern</translation>
    </message>
    <message>
        <source>“%1” was changed by another program, and has edits here.</source>
        <translation>„%1“ wurde von einem anderen Programm geändert und hat hier Änderungen.</translation>
    </message>
    <message>
        <source>“%1” was changed by another program.</source>
        <translation>„%1“ wurde von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Fremden Stand übernehmen</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meinen behalten</translation>
    </message>
    <message>
        <source>Save mine as…</source>
        <translation>Meinen speichern unter …</translation>
    </message>
    <message>
        <source>“%1” is now as the other program saved it. Your edits were set aside.</source>
        <translation>„%1“ ist nun, wie das andere Programm es gespeichert hat. Ihre Änderungen wurden beiseitegelegt.</translation>
    </message>
    <message>
        <source>Open mine as a copy</source>
        <translation>Meine Fassung als Kopie öffnen</translation>
    </message>
    <message>
        <source>Mine of %1</source>
        <translation>Meine Fassung von %1</translation>
    </message>
    <message>
        <source>Weft closed unexpectedly. One edit of “%1” was kept.</source>
        <translation>Weft wurde unerwartet beendet. Eine Änderung an „%1“ blieb erhalten.</translation>
    </message>
    <message>
        <source>Weft closed unexpectedly. %2 edits of “%1” were kept.</source>
        <translation>Weft wurde unerwartet beendet. %2 Änderungen an „%1“ blieben erhalten.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>weft::ui::FileWatch</name>
    <message>
        <source>%1 on %2 (process %3, user %4)</source>
        <translation>%1 auf %2 (Prozess %3, Nutzer %4)</translation>
    </message>
</context>
<context>
    <name>weft::ui::FitModel</name>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Error left</source>
        <translation>Restfehler</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>Calibrated</source>
        <translation>Kalibriert</translation>
    </message>
</context>
<context>
    <name>weft::ui::FloorTab</name>
    <message>
        <source>Floor</source>
        <translation>Grundriss</translation>
    </message>
    <message>
        <source>Draw these racks</source>
        <translation>Diese Racks zeichnen</translation>
    </message>
    <message>
        <source>Add room</source>
        <translation>Raum hinzufügen</translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>Reihe hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Puts rows with the racks the policy made up on the plan</source>
        <translation>Setzt Reihen mit den Racks, die die Regel vorsieht, in den Grundriss</translation>
    </message>
    <message>
        <source>A row of racks in the room that is selected, else in the last one</source>
        <translation>Eine Rackreihe im ausgewählten, sonst im letzten Raum</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Fit the floor plan into sight</source>
        <translation>Grundriss einpassen</translation>
    </message>
    <message>
        <source>Rack %1-%2</source>
        <translation>Rack %1-%2</translation>
    </message>
    <message>
        <source>What differs from the others of its row</source>
        <translation>Was von den anderen der Reihe abweicht</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Reihe %1</translation>
    </message>
    <message>
        <source>Room %1</source>
        <translation>Raum %1</translation>
    </message>
    <message>
        <source>Where equipment goes that nobody placed by hand, what its racks offer, how its cables run</source>
        <translation>Wohin Geräte kommen, die niemand von Hand platziert hat, was ihre Racks bieten und wie ihre Kabel laufen</translation>
    </message>
    <message>
        <source>Drag rows and rooms; arrow keys move them by a tile, with Shift finer. Wheel zooms, dragging the floor pans.</source>
        <translation>Reihen und Räume ziehen; Pfeiltasten verschieben sie um eine Platte, mit Umschalt feiner. Das Mausrad zoomt, Ziehen am Boden verschiebt den Ausschnitt.</translation>
    </message>
    <message>
        <source>%1 racks in use, %2 drawn</source>
        <translation>%1 Racks belegt, %2 gezeichnet</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Halle</translation>
    </message>
</context>
<context>
    <name>weft::ui::FloorView</name>
    <message>
        <source>Nothing stands on this floor yet. Add a room, or put servers and fabrics into the site.</source>
        <translation>Hier steht noch nichts. Einen Raum hinzufügen oder Server und Fabrics in den Standort setzen.</translation>
    </message>
    <message>
        <source>%1, storey %2</source>
        <translation>%1, Etage %2</translation>
    </message>
    <message>
        <source>up to %1 a rack</source>
        <translation>bis %1 je Rack</translation>
    </message>
    <message>
        <source>Floor plan</source>
        <translation>Grundriss</translation>
    </message>
    <message>
        <source>Rack %1: %2 of %3 units, up to %4%5</source>
        <translation>Rack %1: %2 von %3 HE, bis %4%5</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> von %1</translation>
    </message>
    <message>
        <source>Row %1: %2 racks at %3, %4</source>
        <translation>Reihe %1: %2 Racks bei %3, %4</translation>
    </message>
    <message>
        <source>Room %1: %2 rows at %3, %4</source>
        <translation>Raum %1: %2 Reihen bei %3, %4</translation>
    </message>
</context>
<context>
    <name>weft::ui::FlowStarters</name>
    <message>
        <source>%1 from %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>weft::ui::FlowWay</name>
    <message>
        <source>a line on its way is full</source>
        <translation>eine Leitung auf seinem Weg ist voll</translation>
    </message>
    <message>
        <source>above its budget</source>
        <translation>über seinem Budget</translation>
    </message>
    <message>
        <source>less bandwidth than it needs</source>
        <translation>weniger Bandbreite, als er braucht</translation>
    </message>
    <message>
        <source>available less than its target</source>
        <translation>weniger verfügbar als sein Ziel</translation>
    </message>
    <message>
        <source>no way there</source>
        <translation>kein Weg dorthin</translation>
    </message>
    <message>
        <source>source or destination not said</source>
        <translation>Quelle oder Ziel nicht angegeben</translation>
    </message>
</context>
<context>
    <name>weft::ui::Flows</name>
    <message>
        <source>Flows</source>
        <translation>Datenflüsse</translation>
    </message>
    <message>
        <source>Topics of flows</source>
        <translation>Themen der Datenflüsse</translation>
    </message>
    <message>
        <source>Local or core</source>
        <translation>Lokal oder Kern</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>What breaks</source>
        <translation>Was ausfällt</translation>
    </message>
    <message>
        <source>Failures a year</source>
        <translation>Ausfälle im Jahr</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonen</translation>
    </message>
    <message>
        <source>Telemetry</source>
        <translation>Telemetrie</translation>
    </message>
    <message>
        <source>New flow from %1 to %2</source>
        <translation>Neuer Datenfluss von %1 nach %2</translation>
    </message>
    <message>
        <source>New flow to</source>
        <translation>Neuer Datenfluss nach</translation>
    </message>
    <message>
        <source>A place to be said later</source>
        <translation>Ein Ort, der später angegeben wird</translation>
    </message>
</context>
<context>
    <name>weft::ui::FlowsModel</name>
    <message>
        <source>not said</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>no bound</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>no way</source>
        <translation>kein Weg</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Datenfluss</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>Von → nach</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Gets</source>
        <translation>Erhält</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>Im Monat</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Latency that 99 of 100 messages stay below</source>
        <translation>Latenz, unter der 99 von 100 Nachrichten bleiben</translation>
    </message>
    <message>
        <source>For the 99th percentile of the latency</source>
        <translation>Für das 99. Perzentil der Latenz</translation>
    </message>
    <message>
        <source>Fair share of the bandwidth beside all other flows, and what it needs where that is more</source>
        <translation>Fairer Anteil an der Bandbreite neben allen anderen Datenflüssen, und der Bedarf, wo er höher ist</translation>
    </message>
    <message>
        <source>Share of the time that a way is left</source>
        <translation>Anteil der Zeit, in der ein Weg bleibt</translation>
    </message>
    <message>
        <source>Cost: its part of the circuits by load, and what leaves a cloud region</source>
        <translation>Kosten: sein Anteil an den Leitungen nach Last und was eine Cloud-Region verlässt</translation>
    </message>
    <message>
        <source>Latency on the mean</source>
        <translation>Latenz im Mittel</translation>
    </message>
    <message>
        <source>End to end, or on every WAN link of its way</source>
        <translation>Ende zu Ende oder auf jeder WAN-Verbindung seines Wegs</translation>
    </message>
    <message>
        <source>From which to which; what no rule allows is denied</source>
        <translation>Von welcher nach welcher; was keine Regel erlaubt, ist verboten</translation>
    </message>
</context>
<context>
    <name>weft::ui::FlowsPage</name>
    <message>
        <source>Only what misses a target</source>
        <translation>Nur was ein Ziel verfehlt</translation>
    </message>
    <message>
        <source>New flow</source>
        <translation>Neuer Datenfluss</translation>
    </message>
    <message>
        <source>Filter flows</source>
        <translation>Datenflüsse filtern</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Datenflüsse</translation>
    </message>
    <message>
        <source>Shown when the design has flows between its sites: New flow, or New flow to… in the menu of a site.</source>
        <translation>Erscheint, sobald der Entwurf Datenflüsse zwischen Standorten hat: „Neuer Datenfluss“, oder „Neuer Datenfluss nach“ im Menü eines Standorts.</translation>
    </message>
    <message>
        <source>Where the flow&apos;s time goes</source>
        <translation>Wo die Zeit des Datenflusses bleibt</translation>
    </message>
    <message>
        <source>The one flow gets what it asks for</source>
        <translation>Der eine Datenfluss erhält, was er verlangt</translation>
    </message>
    <message>
        <source>All %1 flows get what they ask for</source>
        <translation>Alle %1 Datenflüsse erhalten, was sie verlangen</translation>
    </message>
    <message>
        <source>%1 of %2 flows miss a target</source>
        <translation>%1 von %2 Datenflüssen verfehlen ein Ziel</translation>
    </message>
    <message>
        <source>Choose a flow to see where its time goes.</source>
        <translation>Einen Datenfluss auswählen, um zu sehen, wo seine Zeit bleibt.</translation>
    </message>
    <message>
        <source>%1; else %2</source>
        <translation>%1; sonst %2</translation>
    </message>
    <message>
        <source>budget %1</source>
        <translation>Budget %1</translation>
    </message>
    <message>
        <source>Delete flow</source>
        <translation>Datenfluss löschen</translation>
    </message>
    <message>
        <source>Why this latency?</source>
        <translation>Warum diese Latenz?</translation>
    </message>
    <message>
        <source>Why this share?</source>
        <translation>Warum dieser Anteil?</translation>
    </message>
    <message>
        <source>Why this availability?</source>
        <translation>Warum diese Verfügbarkeit?</translation>
    </message>
    <message>
        <source>Why this cost?</source>
        <translation>Warum diese Kosten?</translation>
    </message>
</context>
<context>
    <name>weft::ui::FormRows</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>What it is for, what was agreed</source>
        <translation>Wozu es dient, was vereinbart ist</translation>
    </message>
    <message>
        <source>Kept in the design and printed on the report&apos;s first page</source>
        <translation>Wird im Entwurf gespeichert und auf der ersten Seite des Berichts gedruckt</translation>
    </message>
    <message>
        <source>New gateway</source>
        <translation>Neues Gateway</translation>
    </message>
    <message>
        <source>border routers, firewalls: by name</source>
        <translation>Grenzrouter, Firewalls: mit Namen</translation>
    </message>
    <message>
        <source>Then choose it in the form of the WAN links that end on it; it is listed in Contents</source>
        <translation>Danach im Formular der WAN-Verbindungen wählen, die auf ihm enden; es steht unter „Inhalt“</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Koordinaten</translation>
    </message>
    <message>
        <source>Latitude and longitude are needed, as 48.78, 9.18</source>
        <translation>Breite und Länge werden gebraucht, etwa 48.78, 9.18</translation>
    </message>
    <message>
        <source>latitude, longitude</source>
        <translation>Breite, Länge</translation>
    </message>
    <message>
        <source>WAN links without a distance are as long as their ends are apart</source>
        <translation>WAN-Verbindungen ohne Entfernung sind so lang, wie ihre Enden auseinanderliegen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>Racks</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Power per rack</source>
        <translation>Leistung je Rack</translation>
    </message>
    <message>
        <source>With the number of racks: a limit the design is checked against, for example 40 kW</source>
        <translation>Mit der Zahl der Racks: eine Grenze, gegen die der Entwurf geprüft wird, zum Beispiel 40 kW</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>choose a part</source>
        <translation>Teil auswählen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Routing</translation>
    </message>
    <message>
        <source>How switches choose among paths; loads and throughput follow it. As usual: adaptive on InfiniBand, sprayed where packets are, else ECMP</source>
        <translation>Wie Switches unter den Wegen wählen; Auslastung und Durchsatz folgen daraus. Wie üblich: adaptiv bei InfiniBand, verteilt, wo Pakete verteilt werden, sonst ECMP</translation>
    </message>
    <message>
        <source>Large flows per endpoint</source>
        <translation>Große Flüsse je Endpunkt</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>wie üblich</translation>
    </message>
    <message>
        <source>Under way at once: what ECMP hashes over its paths</source>
        <translation>Gleichzeitig unterwegs: was ECMP auf seine Wege streut</translation>
    </message>
    <message>
        <source>North-south share</source>
        <translation>Nord-Süd-Anteil</translation>
    </message>
    <message>
        <source>Of what an endpoint sends: to and from outside the fabric, 0 to 1</source>
        <translation>Von dem, was ein Endpunkt sendet: nach und von außerhalb der Fabric, 0 bis 1</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>mehrere Werte</translation>
    </message>
    <message>
        <source>Edit %1 things</source>
        <translation>%1 Dinge bearbeiten</translation>
    </message>
    <message>
        <source>generic</source>
        <translation>allgemein</translation>
    </message>
    <message>
        <source>sized for you</source>
        <translation>für Sie bemessen</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>a plain line</source>
        <translation>eine einfache Leitung</translation>
    </message>
    <message>
        <source>Rate of a circuit</source>
        <translation>Rate einer Leitung</translation>
    </message>
    <message>
        <source>Circuits</source>
        <translation>Leitungen</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Entfernung</translation>
    </message>
    <message>
        <source>%1, from coordinates</source>
        <translation>%1, aus Koordinaten</translation>
    </message>
    <message>
        <source>Gateway at %1</source>
        <translation>Gateway an %1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>as the service</source>
        <translation>wie der Dienst</translation>
    </message>
    <message>
        <source>Circuits run</source>
        <translation>Leitungen verlaufen</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>As the service</source>
        <translation>Wie der Dienst</translation>
    </message>
    <message>
        <source>Availability of a circuit</source>
        <translation>Verfügbarkeit einer Leitung</translation>
    </message>
    <message>
        <source>Delay, one way</source>
        <translation>Verzögerung, eine Richtung</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Jitter</translation>
    </message>
    <message>
        <source>MTU</source>
        <translation>MTU</translation>
    </message>
    <message>
        <source>A month, of a circuit</source>
        <translation>Im Monat, je Leitung</translation>
    </message>
    <message>
        <source>Per GB out of a cloud</source>
        <translation>Je GB aus einer Cloud</translation>
    </message>
    <message>
        <source>Fails with %1</source>
        <translation>Fällt mit %1 aus</translation>
    </message>
    <message>
        <source>New risk group</source>
        <translation>Neue Risikogruppe</translation>
    </message>
    <message>
        <source>what fails together, by name</source>
        <translation>was gemeinsam ausfällt, mit Namen</translation>
    </message>
    <message>
        <source>Two fibres in one duct fail together: put both in one group</source>
        <translation>Zwei Fasern in einem Rohr fallen gemeinsam aus: beide in eine Gruppe setzen</translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation>Noch nicht angegeben</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>As its source&apos;s</source>
        <translation>Wie die seiner Quelle</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Rate of a sender</source>
        <translation>Rate eines Senders</translation>
    </message>
    <message>
        <source>On the mean</source>
        <translation>Im Mittel</translation>
    </message>
    <message>
        <source>Latency budget</source>
        <translation>Latenzbudget</translation>
    </message>
    <message>
        <source>99 of 100 messages must stay below</source>
        <translation>99 von 100 Nachrichten müssen darunter bleiben</translation>
    </message>
    <message>
        <source>Availability target</source>
        <translation>Verfügbarkeitsziel</translation>
    </message>
    <message>
        <source>Of a way from end to end, for example 99.99 %</source>
        <translation>Eines Wegs von Ende zu Ende, zum Beispiel 99,99 %</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Of a sender in each period</source>
        <translation>Eines Senders je Zeitraum</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Moved within</source>
        <translation>Übertragen binnen</translation>
    </message>
    <message>
        <source>One volume</source>
        <translation>Ein Volumen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>What the latency is of; unset: one packet</source>
        <translation>Wovon die Latenz gilt; ohne Angabe: ein Paket</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>With one, the latency is there and back</source>
        <translation>Mit ihr gilt die Latenz hin und zurück</translation>
    </message>
    <message>
        <source>Burst</source>
        <translation>Burst</translation>
    </message>
    <message>
        <source>Sent at line rate at once</source>
        <translation>Auf einmal mit Leitungsrate gesendet</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>Verarbeitung</translation>
    </message>
    <message>
        <source>At the destination</source>
        <translation>Am Ziel</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>As its kind: %1</source>
        <translation>Wie seine Art: %1</translation>
    </message>
    <message>
        <source>Encrypted end to end</source>
        <translation>Ende zu Ende verschlüsselt</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Needed of them</source>
        <translation>Davon nötig</translation>
    </message>
    <message>
        <source>Throughput of one</source>
        <translation>Durchsatz eines</translation>
    </message>
    <message>
        <source>Encrypting, of one</source>
        <translation>Verschlüsselnd, eines</translation>
    </message>
    <message>
        <source>as the part</source>
        <translation>wie das Teil</translation>
    </message>
    <message>
        <source>Enforces the zones&apos; rules</source>
        <translation>Setzt die Regeln der Zonen durch</translation>
    </message>
    <message>
        <source>Between events</source>
        <translation>Zwischen Ereignissen</translation>
    </message>
    <message>
        <source>Unset: it is swept, but does not count for availability</source>
        <translation>Ohne Angabe: wird durchgespielt, zählt aber nicht für die Verfügbarkeit</translation>
    </message>
    <message>
        <source>Until mended</source>
        <translation>Bis zur Reparatur</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>as the zone around it</source>
        <translation>wie die Zone darum</translation>
    </message>
    <message>
        <source>Lies in</source>
        <translation>Liegt in</translation>
    </message>
    <message>
        <source>No other zone</source>
        <translation>Keiner anderen Zone</translation>
    </message>
    <message>
        <source>Kept apart by</source>
        <translation>Getrennt durch</translation>
    </message>
    <message>
        <source>Take out of its zone</source>
        <translation>Aus der Zone nehmen</translation>
    </message>
    <message>
        <source>Put into zone %1</source>
        <translation>In Zone %1 setzen</translation>
    </message>
    <message>
        <source>As around it: %1</source>
        <translation>Wie ringsum: %1</translation>
    </message>
    <message>
        <source>None of its own</source>
        <translation>Keine eigene</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>A name is needed</source>
        <translation>Ein Name wird gebraucht</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>First compute fabric (%1)</source>
        <translation>Erste Compute-Fabric (%1)</translation>
    </message>
    <message>
        <source>First compute fabric</source>
        <translation>Erste Compute-Fabric</translation>
    </message>
    <message>
        <source>Servers: %1</source>
        <translation>Server: %1</translation>
    </message>
    <message>
        <source>Gateways of %1</source>
        <translation>Gateways von %1</translation>
    </message>
    <message>
        <source>Leaf switches</source>
        <translation>Leaf-Switches</translation>
    </message>
    <message>
        <source>Spine switches</source>
        <translation>Spine-Switches</translation>
    </message>
    <message>
        <source>Core switches</source>
        <translation>Core-Switches</translation>
    </message>
    <message>
        <source>Switches of no tier</source>
        <translation>Switches ohne Ebene</translation>
    </message>
    <message>
        <source>Number of them</source>
        <translation>Anzahl davon</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Spread evenly over the tier; the links are dealt over them in turn</source>
        <translation>Gleichmäßig über die Ebene verteilt; die Verbindungen werden ihnen reihum zugeteilt</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Rate of a link</source>
        <translation>Rate einer Verbindung</translation>
    </message>
    <message>
        <source>Length of a link</source>
        <translation>Länge einer Verbindung</translation>
    </message>
    <message>
        <source>%1, assumed</source>
        <translation>%1, angenommen</translation>
    </message>
    <message>
        <source>Unset, cables are as long as the way between the racks where they are drawn</source>
        <translation>Ohne Angabe sind Kabel so lang wie der Weg zwischen den Schränken, wo diese gezeichnet sind</translation>
    </message>
    <message>
        <source>Fails with it</source>
        <translation>Fällt mit aus</translation>
    </message>
    <message>
        <source>Choose what to add</source>
        <translation>Wählen, was hinzukommt</translation>
    </message>
    <message>
        <source>Devices of %1</source>
        <translation>Geräte von %1</translation>
    </message>
    <message>
        <source>Hangs on</source>
        <translation>Hängt an</translation>
    </message>
    <message>
        <source>No fabric</source>
        <translation>Keinem Netz</translation>
    </message>
    <message>
        <source>What its cables lead to; the join itself is among the contents</source>
        <translation>Wohin seine Kabel führen; die Verbindung selbst steht im Inhalt</translation>
    </message>
</context>
<context>
    <name>weft::ui::Gallery</name>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Or begin with a topology</source>
        <translation>Oder mit einer Topologie beginnen</translation>
    </message>
    <message>
        <source>Start with a design that works</source>
        <translation>Mit einem Entwurf beginnen, der funktioniert</translation>
    </message>
    <message>
        <source>Reference architectures to change to your liking, or drag a topology in from the library.</source>
        <translation>Referenzarchitekturen zum Anpassen; oder eine Topologie aus der Bibliothek hereinziehen.</translation>
    </message>
    <message>
        <source>Blank canvas</source>
        <translation>Leere Zeichenfläche</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>weft::ui::GanttChart</name>
    <message>
        <source>%1: weeks %2 to %3, %4 of %5 gates held back</source>
        <translation>%1: Wochen %2 bis %3, %4 von %5 Freigaben aufgehalten</translation>
    </message>
    <message>
        <source>week 0</source>
        <translation>Woche 0</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 Woche</translation>
    </message>
    <message>
        <source>%1 weeks</source>
        <translation>%1 Wochen</translation>
    </message>
</context>
<context>
    <name>weft::ui::Heat</name>
    <message>
        <source>Power of a device, typical</source>
        <translation>Leistung eines Geräts, typisch</translation>
    </message>
    <message>
        <source>Most: %1 of %2, %3, with its modules</source>
        <translation>Höchste: %1 von %2, %3, mit seinen Modulen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 Fehler</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 Fehler</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 Warnungen</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 Hinweis</translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation>%1 Hinweise</translation>
    </message>
    <message>
        <source>Nothing that is not accepted</source>
        <translation>Nichts, was nicht akzeptiert ist</translation>
    </message>
</context>
<context>
    <name>weft::ui::HeatRamp</name>
    <message>
        <source>Colours from empty to full</source>
        <translation>Farben von leer bis voll</translation>
    </message>
</context>
<context>
    <name>weft::ui::Help</name>
    <message>
        <source>en</source>
        <comment>the folder of the manual&apos;s pages</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>a count</source>
        <translation>eine Anzahl</translation>
    </message>
    <message>
        <source>a ratio</source>
        <translation>ein Verhältnis</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Terme</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Counted, searched or chosen: there is no closed formula.</source>
        <translation>Gezählt, gesucht oder gewählt: es gibt keine geschlossene Formel.</translation>
    </message>
    <message>
        <source>In this design</source>
        <translation>In diesem Entwurf</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>zoom at the pointer; with Ctrl or Shift: pan</source>
        <translation>zoomt am Zeiger; mit Strg oder Umschalt: verschiebt den Ausschnitt</translation>
    </message>
    <message>
        <source>Middle or right drag, Space + drag</source>
        <translation>Ziehen mit mittlerer oder rechter Taste, Leertaste + Ziehen</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>verschiebt den Ausschnitt</translation>
    </message>
    <message>
        <source>Drag to the right</source>
        <translation>Nach rechts aufziehen</translation>
    </message>
    <message>
        <source>select what is fully inside; to the left: what is touched</source>
        <translation>wählt aus, was ganz darin liegt; nach links: was berührt wird</translation>
    </message>
    <message>
        <source>Drag a handle</source>
        <translation>An einem Griff ziehen</translation>
    </message>
    <message>
        <source>join sites, cards or nodes</source>
        <translation>verbindet Standorte, Karten oder Knoten</translation>
    </message>
    <message>
        <source>Ctrl + drag, Ctrl+D</source>
        <translation>Strg + Ziehen, Strg+D</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>dupliziert</translation>
    </message>
    <message>
        <source>Ctrl while dragging</source>
        <translation>Strg beim Ziehen</translation>
    </message>
    <message>
        <source>no snapping</source>
        <translation>kein Einrasten</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <source>next, previous item; Alt+arrows: the neighbour there</source>
        <translation>nächstes, voriges Element; Alt+Pfeile: der Nachbar dort</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeile</translation>
    </message>
    <message>
        <source>move what is selected; Shift: further, Ctrl: finer</source>
        <translation>verschieben die Auswahl; Umschalt: weiter, Strg: feiner</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>go to the inspector</source>
        <translation>springt in den Inspektor</translation>
    </message>
    <message>
        <source>F2, double click on a name</source>
        <translation>F2, Doppelklick auf einen Namen</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>benennt um</translation>
    </message>
    <message>
        <source>Home, Ctrl+0</source>
        <translation>Pos1, Strg+0</translation>
    </message>
    <message>
        <source>fit everything; Ctrl+Home: fit the selection</source>
        <translation>passt alles ein; Strg+Pos1: die Auswahl</translation>
    </message>
    <message>
        <source>Keys and gestures</source>
        <translation>Tasten und Gesten</translation>
    </message>
    <message>
        <source>On the canvas</source>
        <translation>Auf der Zeichenfläche</translation>
    </message>
    <message>
        <source>Shift + drag a handle</source>
        <translation>Umschalt + einen Griff ziehen</translation>
    </message>
    <message>
        <source>draw a flow from there to where you let go</source>
        <translation>einen Datenfluss von dort bis zum Loslassen zeichnen</translation>
    </message>
</context>
<context>
    <name>weft::ui::HelpModel</name>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Figures and their formulas</source>
        <translation>Kennzahlen und ihre Formeln</translation>
    </message>
    <message>
        <source>Calculations without a design</source>
        <translation>Berechnungen ohne Entwurf</translation>
    </message>
</context>
<context>
    <name>weft::ui::HelpWindow</name>
    <message>
        <source>Weft help</source>
        <translation>Weft-Hilfe</translation>
    </message>
    <message>
        <source>Search the manual and every formula</source>
        <translation>Handbuch und alle Formeln durchsuchen</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Topics of the help</source>
        <translation>Themen der Hilfe</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Gathering formulas…</source>
        <translation>Formeln werden gesammelt …</translation>
    </message>
    <message>
        <source>Keys and gestures</source>
        <translation>Tasten und Gesten</translation>
    </message>
    <message>
        <source>Nothing is known of “%1” yet.</source>
        <translation>Über „%1“ ist noch nichts bekannt.</translation>
    </message>
</context>
<context>
    <name>weft::ui::HistoryDock</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>Wie geöffnet</translation>
    </message>
    <message>
        <source>Steps of the history</source>
        <translation>Schritte des Verlaufs</translation>
    </message>
</context>
<context>
    <name>weft::ui::Inspector</name>
    <message>
        <source>Gateway at %1</source>
        <translation>Gateway an %1</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Risk group</source>
        <translation>Risikogruppe</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Fail it</source>
        <translation>Ausfallen lassen</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>Was daraus folgt</translation>
    </message>
    <message>
        <source>Repair it</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>The figures count it again</source>
        <translation>Die Kennzahlen zählen es wieder mit</translation>
    </message>
    <message>
        <source>The figures then say what is left without it</source>
        <translation>Die Kennzahlen sagen dann, was ohne es bleibt</translation>
    </message>
    <message>
        <source>%1 things selected</source>
        <translation>%1 Dinge ausgewählt</translation>
    </message>
    <message>
        <source>Link of %1</source>
        <translation>Verbindung von %1</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>A change here changes all of them</source>
        <translation>Eine Änderung hier ändert alle</translation>
    </message>
    <message>
        <source>1 fabric in the design</source>
        <translation>1 Fabric im Entwurf</translation>
    </message>
    <message>
        <source>%1 fabrics in the design</source>
        <translation>%1 Fabrics im Entwurf</translation>
    </message>
    <message>
        <source>Server group</source>
        <translation>Servergruppe</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 nach %2</translation>
    </message>
</context>
<context>
    <name>weft::ui::KpiCell</name>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Being computed</source>
        <translation>Wird berechnet</translation>
    </message>
    <message>
        <source>being computed</source>
        <translation>wird berechnet</translation>
    </message>
    <message>
        <source>being computed…</source>
        <translation>wird berechnet …</translation>
    </message>
</context>
<context>
    <name>weft::ui::KpiStrip</name>
    <message>
        <source>Key figures</source>
        <translation>Kennzahlen</translation>
    </message>
</context>
<context>
    <name>weft::ui::Library</name>
    <message>
        <source>Filter library</source>
        <translation>Bibliothek filtern</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>%1, %2 entries</source>
        <translation>%1, %2 Einträge</translation>
    </message>
    <message>
        <source>Topologies</source>
        <translation>Topologien</translation>
    </message>
    <message>
        <source>Direct networks</source>
        <translation>Direkte Netze</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>Join with</source>
        <translation>Verbinden mit</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Cloud instances</source>
        <translation>Cloud-Instanzen</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Switches</translation>
    </message>
</context>
<context>
    <name>weft::ui::LibraryList</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Drag an entry onto the canvas, or press Enter to add it.</source>
        <translation>Einen Eintrag auf die Zeichenfläche ziehen oder mit Enter hinzufügen.</translation>
    </message>
</context>
<context>
    <name>weft::ui::MainWindow</name>
    <message>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Plant</source>
        <translation>Anlage</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Planungsreife</translation>
    </message>
    <message>
        <source>Library, workloads and contents</source>
        <translation>Bibliothek, Workloads und Inhalt</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Workloads</source>
        <translation>Workloads</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Library, workloads or contents</source>
        <translation>Bibliothek, Workloads oder Inhalt</translation>
    </message>
    <message>
        <source>%1[*] – Weft</source>
        <translation>%1[*] – Weft</translation>
    </message>
</context>
<context>
    <name>weft::ui::MessagesPage</name>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Time over message size</source>
        <translation>Zeit über der Nachrichtengröße</translation>
    </message>
    <message>
        <source>on %1 · %2</source>
        <translation>auf %1 · %2</translation>
    </message>
</context>
<context>
    <name>weft::ui::MetricNames</name>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation>Beschleuniger</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Switches</translation>
    </message>
    <message>
        <source>Leaf switches</source>
        <translation>Leaf-Switches</translation>
    </message>
    <message>
        <source>Spine switches</source>
        <translation>Spine-Switches</translation>
    </message>
    <message>
        <source>Core switches</source>
        <translation>Core-Switches</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Links, endpoint to leaf</source>
        <translation>Verbindungen, Endpunkt zu Leaf</translation>
    </message>
    <message>
        <source>Links, leaf to spine</source>
        <translation>Verbindungen, Leaf zu Spine</translation>
    </message>
    <message>
        <source>Links, spine to core</source>
        <translation>Verbindungen, Spine zu Core</translation>
    </message>
    <message>
        <source>Links between switches</source>
        <translation>Verbindungen zwischen Switches</translation>
    </message>
    <message>
        <source>Cables</source>
        <translation>Kabel</translation>
    </message>
    <message>
        <source>Transceivers</source>
        <translation>Transceiver</translation>
    </message>
    <message>
        <source>Switch ports used</source>
        <translation>Belegte Switch-Ports</translation>
    </message>
    <message>
        <source>Switch ports free</source>
        <translation>Freie Switch-Ports</translation>
    </message>
    <message>
        <source>Oversubscription</source>
        <translation>Überbuchung</translation>
    </message>
    <message>
        <source>Oversubscription of leaves</source>
        <translation>Überbuchung der Leafs</translation>
    </message>
    <message>
        <source>Oversubscription of spines</source>
        <translation>Überbuchung der Spines</translation>
    </message>
    <message>
        <source>Bisection bandwidth</source>
        <translation>Bisektionsbandbreite</translation>
    </message>
    <message>
        <source>Bisection bandwidth, at least</source>
        <translation>Bisektionsbandbreite, mindestens</translation>
    </message>
    <message>
        <source>Bisection bandwidth, at most</source>
        <translation>Bisektionsbandbreite, höchstens</translation>
    </message>
    <message>
        <source>Full bisection</source>
        <translation>Volle Bisektion</translation>
    </message>
    <message>
        <source>Share of full bisection</source>
        <translation>Anteil der vollen Bisektion</translation>
    </message>
    <message>
        <source>Switches passed, most</source>
        <translation>Durchlaufene Switches, höchstens</translation>
    </message>
    <message>
        <source>Switches passed, mean</source>
        <translation>Durchlaufene Switches, im Mittel</translation>
    </message>
    <message>
        <source>Shortest paths, fewest</source>
        <translation>Kürzeste Wege, mindestens</translation>
    </message>
    <message>
        <source>Shortest paths, most</source>
        <translation>Kürzeste Wege, höchstens</translation>
    </message>
    <message>
        <source>Disjoint paths, fewest</source>
        <translation>Disjunkte Wege, mindestens</translation>
    </message>
    <message>
        <source>Diameter, links</source>
        <translation>Durchmesser in Verbindungen</translation>
    </message>
    <message>
        <source>Links between switches, mean</source>
        <translation>Verbindungen zwischen Switches, im Mittel</translation>
    </message>
    <message>
        <source>Links within groups</source>
        <translation>Verbindungen in Gruppen</translation>
    </message>
    <message>
        <source>Links between groups</source>
        <translation>Verbindungen zwischen Gruppen</translation>
    </message>
    <message>
        <source>Links along rows</source>
        <translation>Verbindungen entlang der Zeilen</translation>
    </message>
    <message>
        <source>Links along columns</source>
        <translation>Verbindungen entlang der Spalten</translation>
    </message>
    <message>
        <source>Links on boards</source>
        <translation>Verbindungen auf Platinen</translation>
    </message>
    <message>
        <source>Throughput, upper bound</source>
        <translation>Durchsatz, obere Schranke</translation>
    </message>
    <message>
        <source>Throughput, bound by hops</source>
        <translation>Durchsatz, Schranke nach Hops</translation>
    </message>
    <message>
        <source>Left after the worst link fails</source>
        <translation>Rest nach Ausfall der schlimmsten Verbindung</translation>
    </message>
    <message>
        <source>Left after a link fails, mean</source>
        <translation>Rest nach Ausfall einer Verbindung, im Mittel</translation>
    </message>
    <message>
        <source>Left after the worst switch fails</source>
        <translation>Rest nach Ausfall des schlimmsten Switches</translation>
    </message>
    <message>
        <source>Left after a switch fails, mean</source>
        <translation>Rest nach Ausfall eines Switches, im Mittel</translation>
    </message>
    <message>
        <source>Endpoints cut off, at most</source>
        <translation>Abgeschnittene Endpunkte, höchstens</translation>
    </message>
    <message>
        <source>Left after the worst transceiver fails</source>
        <translation>Rest nach Ausfall des schlimmsten Transceivers</translation>
    </message>
    <message>
        <source>Left after a transceiver fails, mean</source>
        <translation>Rest nach Ausfall eines Transceivers, im Mittel</translation>
    </message>
    <message>
        <source>Endpoints cut off by a transceiver, at most</source>
        <translation>Durch einen Transceiver abgeschnittene Endpunkte, höchstens</translation>
    </message>
    <message>
        <source>Left after the worst rack fails</source>
        <translation>Rest nach Ausfall des schlimmsten Racks</translation>
    </message>
    <message>
        <source>Left after a rack fails, mean</source>
        <translation>Rest nach Ausfall eines Racks, im Mittel</translation>
    </message>
    <message>
        <source>Endpoints cut off by a rack, at most</source>
        <translation>Durch ein Rack abgeschnittene Endpunkte, höchstens</translation>
    </message>
    <message>
        <source>Left after the worse power feed fails</source>
        <translation>Rest nach Ausfall der schlimmeren Einspeisung</translation>
    </message>
    <message>
        <source>Left after a power feed fails, mean</source>
        <translation>Rest nach Ausfall einer Einspeisung, im Mittel</translation>
    </message>
    <message>
        <source>Endpoints cut off by a power feed, at most</source>
        <translation>Durch eine Einspeisung abgeschnittene Endpunkte, höchstens</translation>
    </message>
    <message>
        <source>Left after many links fail at once, worst draw</source>
        <translation>Rest nach Ausfall vieler Verbindungen zugleich, schlimmste Ziehung</translation>
    </message>
    <message>
        <source>Left after many links fail at once, mean</source>
        <translation>Rest nach Ausfall vieler Verbindungen zugleich, im Mittel</translation>
    </message>
    <message>
        <source>Endpoints cut off by many links at once, at most</source>
        <translation>Durch viele Verbindungen zugleich abgeschnittene Endpunkte, höchstens</translation>
    </message>
    <message>
        <source>Fullest uplink under hashing, over the mean</source>
        <translation>Vollster Uplink beim Hashing, über dem Mittel</translation>
    </message>
    <message>
        <source>Fullest uplink under hashing, once in a hundred</source>
        <translation>Vollster Uplink beim Hashing, einmal in hundert</translation>
    </message>
    <message>
        <source>Share of links that flows make use of</source>
        <translation>Anteil der Verbindungen, die Flüsse nutzen</translation>
    </message>
    <message>
        <source>Fullest link under hashing, random permutation</source>
        <translation>Vollste Verbindung beim Hashing, zufällige Permutation</translation>
    </message>
    <message>
        <source>Share that hashing leaves of a random permutation</source>
        <translation>Anteil, den Hashing von einer zufälligen Permutation lässt</translation>
    </message>
    <message>
        <source>Capacity of the join</source>
        <translation>Kapazität des Übergangs</translation>
    </message>
    <message>
        <source>Oversubscription of the join</source>
        <translation>Überbuchung des Übergangs</translation>
    </message>
    <message>
        <source>Least cut between the fabrics</source>
        <translation>Kleinster Schnitt zwischen den Fabrics</translation>
    </message>
    <message>
        <source>Switches passed across the join, most</source>
        <translation>Über den Übergang durchlaufene Switches, höchstens</translation>
    </message>
    <message>
        <source>Switches passed across the join, mean</source>
        <translation>Über den Übergang durchlaufene Switches, im Mittel</translation>
    </message>
    <message>
        <source>Fullest link, traffic across the join</source>
        <translation>Vollste Verbindung, Verkehr über den Übergang</translation>
    </message>
    <message>
        <source>Throughput across the join</source>
        <translation>Durchsatz über den Übergang</translation>
    </message>
    <message>
        <source>Left of the cut after the worst failure</source>
        <translation>Rest des Schnitts nach dem schlimmsten Ausfall</translation>
    </message>
    <message>
        <source>Endpoints cut off from the other fabric, at most</source>
        <translation>Von der anderen Fabric abgeschnittene Endpunkte, höchstens</translation>
    </message>
    <message>
        <source>Power of optics</source>
        <translation>Leistung der Optiken</translation>
    </message>
    <message>
        <source>Network power, typical</source>
        <translation>Netzleistung, typisch</translation>
    </message>
    <message>
        <source>Network power, at most</source>
        <translation>Netzleistung, höchstens</translation>
    </message>
    <message>
        <source>Network cost</source>
        <translation>Netzkosten</translation>
    </message>
    <message>
        <source>IT power</source>
        <translation>IT-Leistung</translation>
    </message>
    <message>
        <source>Purchase price</source>
        <translation>Kaufpreis</translation>
    </message>
    <message>
        <source>Cost of switches</source>
        <translation>Kosten der Switches</translation>
    </message>
    <message>
        <source>Cost of transceivers</source>
        <translation>Kosten der Transceiver</translation>
    </message>
    <message>
        <source>Cost of cables</source>
        <translation>Kosten der Kabel</translation>
    </message>
    <message>
        <source>Cost of NICs</source>
        <translation>Kosten der Netzwerkkarten</translation>
    </message>
    <message>
        <source>Cost of servers and storage</source>
        <translation>Kosten für Server und Speicher</translation>
    </message>
    <message>
        <source>Power of switches</source>
        <translation>Leistung der Switches</translation>
    </message>
    <message>
        <source>Power of servers and storage</source>
        <translation>Leistung von Servern und Speicher</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Latency, one way</source>
        <translation>Latenz, eine Richtung</translation>
    </message>
    <message>
        <source>Cost per accelerator</source>
        <translation>Kosten je Beschleuniger</translation>
    </message>
    <message>
        <source>Accelerator-hours lost in a year</source>
        <translation>Verlorene Beschleunigerstunden im Jahr</translation>
    </message>
    <message>
        <source>Cost of gateways</source>
        <translation>Kosten der Gateways</translation>
    </message>
    <message>
        <source>Cable, all runs</source>
        <translation>Kabel, alle Strecken</translation>
    </message>
    <message>
        <source>Downtime in a year</source>
        <translation>Ausfallzeit im Jahr</translation>
    </message>
    <message>
        <source>ECN marks before PFC pauses by</source>
        <translation>ECN markiert vor PFC-Pausen um</translation>
    </message>
    <message>
        <source>ECN marks every packet from</source>
        <translation>ECN markiert jedes Paket ab</translation>
    </message>
    <message>
        <source>ECN marking begins at</source>
        <translation>ECN-Markierung beginnt bei</translation>
    </message>
    <message>
        <source>ECN marking probability, at most</source>
        <translation>ECN-Markierungswahrscheinlichkeit, höchstens</translation>
    </message>
    <message>
        <source>PFC headroom of a port</source>
        <translation>PFC-Headroom eines Ports</translation>
    </message>
    <message>
        <source>PFC headroom, share of the buffer</source>
        <translation>PFC-Headroom, Anteil am Puffer</translation>
    </message>
    <message>
        <source>PFC headroom of a switch</source>
        <translation>PFC-Headroom eines Switches</translation>
    </message>
    <message>
        <source>Incast, backlog in the buffer</source>
        <translation>Incast, Rückstau im Puffer</translation>
    </message>
    <message>
        <source>Incast, senders</source>
        <translation>Incast, Sender</translation>
    </message>
    <message>
        <source>Incast, share of the buffer</source>
        <translation>Incast, Anteil am Puffer</translation>
    </message>
    <message>
        <source>Incast, what a port may take</source>
        <translation>Incast, was ein Port nehmen darf</translation>
    </message>
    <message>
        <source>Lossless settings checked</source>
        <translation>Geprüfte verlustfreie Einstellungen</translation>
    </message>
    <message>
        <source>Lossless settings that do not agree</source>
        <translation>Verlustfreie Einstellungen, die nicht übereinstimmen</translation>
    </message>
    <message>
        <source>Optical loss, least margin</source>
        <translation>Optische Dämpfung, kleinste Reserve</translation>
    </message>
    <message>
        <source>Optics, share of the fabric&apos;s power</source>
        <translation>Optiken, Anteil an der Leistung der Fabric</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Bandwidth, fair share</source>
        <translation>Bandbreite, fairer Anteil</translation>
    </message>
    <message>
        <source>Cost a month</source>
        <translation>Kosten im Monat</translation>
    </message>
    <message>
        <source>Latency, mean</source>
        <translation>Latenz, im Mittel</translation>
    </message>
    <message>
        <source>Latency, margin to the budget</source>
        <translation>Latenz, Abstand zum Budget</translation>
    </message>
    <message>
        <source>Latency, 99th percentile</source>
        <translation>Latenz, 99. Perzentil</translation>
    </message>
    <message>
        <source>Transfer time</source>
        <translation>Übertragungszeit</translation>
    </message>
    <message>
        <source>Power of gateways</source>
        <translation>Leistung der Gateways</translation>
    </message>
    <message>
        <source>Fullest rack, power</source>
        <translation>Vollstes Rack, Leistung</translation>
    </message>
    <message>
        <source>Classic mistakes found</source>
        <translation>Gefundene klassische Fehler</translation>
    </message>
    <message>
        <source>Planning questions settled</source>
        <translation>Geklärte Planungsfragen</translation>
    </message>
    <message>
        <source>Availability of the site</source>
        <translation>Verfügbarkeit des Standorts</translation>
    </message>
    <message>
        <source>CO₂ in a year</source>
        <translation>CO₂ im Jahr</translation>
    </message>
    <message>
        <source>Energy in a year</source>
        <translation>Energie im Jahr</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Wärme</translation>
    </message>
    <message>
        <source>Heat, BTU an hour</source>
        <translation>Wärme, BTU je Stunde</translation>
    </message>
    <message>
        <source>Heat, tons of cooling</source>
        <translation>Wärme, Kältetonnen</translation>
    </message>
    <message>
        <source>Share cooled by liquid</source>
        <translation>Flüssig gekühlter Anteil</translation>
    </message>
    <message>
        <source>Facility power</source>
        <translation>Gebäudeleistung</translation>
    </message>
    <message>
        <source>IT power, typical</source>
        <translation>IT-Leistung, typisch</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>Racks</translation>
    </message>
    <message>
        <source>Telemetry, all devices</source>
        <translation>Telemetrie, alle Geräte</translation>
    </message>
    <message>
        <source>Fullest link under all workloads</source>
        <translation>Vollste Verbindung unter allen Workloads</translation>
    </message>
    <message>
        <source>Traffic that leaves the fabric</source>
        <translation>Verkehr, der die Fabric verlässt</translation>
    </message>
    <message>
        <source>North-south share of the traffic</source>
        <translation>Nord-Süd-Anteil des Verkehrs</translation>
    </message>
    <message>
        <source>Traffic of all workloads</source>
        <translation>Verkehr aller Workloads</translation>
    </message>
    <message>
        <source>Largest vendor&apos;s share of the price</source>
        <translation>Preisanteil des größten Herstellers</translation>
    </message>
    <message>
        <source>Memory, gathered parameters</source>
        <translation>Speicher, eingesammelte Parameter</translation>
    </message>
    <message>
        <source>Parameters of the model</source>
        <translation>Parameter des Modells</translation>
    </message>
    <message>
        <source>Operations of a step, model&apos;s</source>
        <translation>Operationen eines Schritts, des Modells</translation>
    </message>
    <message>
        <source>Operations of a step, done</source>
        <translation>Operationen eines Schritts, ausgeführt</translation>
    </message>
    <message>
        <source>Cost of ownership</source>
        <translation>Gesamtbetriebskosten</translation>
    </message>
    <message>
        <source>Years that running costs count for</source>
        <translation>Jahre, für die Betriebskosten zählen</translation>
    </message>
    <message>
        <source>Cost of ownership per accelerator</source>
        <translation>Gesamtbetriebskosten je Beschleuniger</translation>
    </message>
    <message>
        <source>Cost of energy</source>
        <translation>Energiekosten</translation>
    </message>
    <message>
        <source>Cost of maintenance</source>
        <translation>Wartungskosten</translation>
    </message>
    <message>
        <source>Cost per million tokens</source>
        <translation>Kosten je Million Tokens</translation>
    </message>
    <message>
        <source>Cost per Gb/s</source>
        <translation>Kosten je Gb/s</translation>
    </message>
    <message>
        <source>Lines of the bill of materials</source>
        <translation>Zeilen der Stückliste</translation>
    </message>
    <message>
        <source>Step time</source>
        <translation>Schrittzeit</translation>
    </message>
    <message>
        <source>Compute of a step</source>
        <translation>Rechenzeit eines Schritts</translation>
    </message>
    <message>
        <source>Pipeline bubble of a step</source>
        <translation>Pipeline-Leerlauf eines Schritts</translation>
    </message>
    <message>
        <source>Waiting for the network, a step</source>
        <translation>Warten auf das Netz je Schritt</translation>
    </message>
    <message>
        <source>Share of a step waiting for the network</source>
        <translation>Anteil eines Schritts, der auf das Netz wartet</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>Tokens je Sekunde</translation>
    </message>
    <message>
        <source>Accelerators computing</source>
        <translation>Rechnende Beschleuniger</translation>
    </message>
    <message>
        <source>Model FLOPs utilisation</source>
        <translation>Modell-FLOPs-Auslastung</translation>
    </message>
    <message>
        <source>Memory per accelerator</source>
        <translation>Speicher je Beschleuniger</translation>
    </message>
    <message>
        <source>Memory of weights and optimizer</source>
        <translation>Speicher für Gewichte und Optimierer</translation>
    </message>
    <message>
        <source>Memory of activations</source>
        <translation>Speicher für Aktivierungen</translation>
    </message>
    <message>
        <source>Time to train</source>
        <translation>Trainingsdauer</translation>
    </message>
    <message>
        <source>Cost to train</source>
        <translation>Trainingskosten</translation>
    </message>
    <message>
        <source>Cost of idle accelerators, an hour</source>
        <translation>Kosten wartender Beschleuniger je Stunde</translation>
    </message>
    <message>
        <source>Cost of idle accelerators, a month</source>
        <translation>Kosten wartender Beschleuniger im Monat</translation>
    </message>
    <message>
        <source>Size of a checkpoint</source>
        <translation>Größe eines Checkpoints</translation>
    </message>
    <message>
        <source>Time to write a checkpoint</source>
        <translation>Zeit, einen Checkpoint zu schreiben</translation>
    </message>
    <message>
        <source>Time to load a checkpoint</source>
        <translation>Zeit, einen Checkpoint zu laden</translation>
    </message>
    <message>
        <source>Time from the drives to the storage</source>
        <translation>Zeit von den Laufwerken zum Speicher</translation>
    </message>
    <message>
        <source>Best interval between checkpoints</source>
        <translation>Bester Abstand zwischen Checkpoints</translation>
    </message>
    <message>
        <source>Time between failures of the job</source>
        <translation>Zeit zwischen Ausfällen des Jobs</translation>
    </message>
    <message>
        <source>Effective training time ratio</source>
        <translation>Anteil wirksamer Trainingszeit</translation>
    </message>
    <message>
        <source>Goodput</source>
        <translation>Goodput</translation>
    </message>
    <message>
        <source>Keys and values of a token</source>
        <translation>Keys und Values eines Tokens</translation>
    </message>
    <message>
        <source>Keys and values of a prompt</source>
        <translation>Keys und Values eines Prompts</translation>
    </message>
    <message>
        <source>Time to pass keys and values on</source>
        <translation>Zeit, Keys und Values weiterzugeben</translation>
    </message>
    <message>
        <source>Retrievals of a call</source>
        <translation>Abrufe eines Aufrufs</translation>
    </message>
    <message>
        <source>Network time of a request</source>
        <translation>Netzzeit einer Anfrage</translation>
    </message>
    <message>
        <source>Network&apos;s share of a request</source>
        <translation>Anteil des Netzes an einer Anfrage</translation>
    </message>
    <message>
        <source>Requests the network carries</source>
        <translation>Anfragen, die das Netz trägt</translation>
    </message>
    <message>
        <source>Requirements met</source>
        <translation>Anforderungen erfüllt</translation>
    </message>
    <message>
        <source>Requirements failed</source>
        <translation>Verfehlte Anforderungen</translation>
    </message>
    <message>
        <source>Latency, idle</source>
        <translation>Latenz, ohne Last</translation>
    </message>
    <message>
        <source>Latency, half loaded</source>
        <translation>Latenz, bei halber Last</translation>
    </message>
    <message>
        <source>Rows of the cabling schedule</source>
        <translation>Zeilen der Kabelliste</translation>
    </message>
    <message>
        <source>Fullest link, %1</source>
        <translation>Vollste Verbindung, %1</translation>
    </message>
    <message>
        <source>ECMP throughput, %1</source>
        <translation>ECMP-Durchsatz, %1</translation>
    </message>
    <message>
        <source>Best throughput, %1</source>
        <translation>Bester Durchsatz, %1</translation>
    </message>
    <message>
        <source>all-to-all</source>
        <translation>All-to-All</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Cables of the join</source>
        <translation>Kabel der Verbindung</translation>
    </message>
    <message>
        <source>Transceivers of the join</source>
        <translation>Transceiver der Verbindung</translation>
    </message>
    <message>
        <source>Cable of the join, all runs</source>
        <translation>Kabel der Verbindung, alle Strecken</translation>
    </message>
    <message>
        <source>Least optical margin of the join</source>
        <translation>Kleinste optische Reserve der Verbindung</translation>
    </message>
    <message>
        <source>Capacity of the gateway to its fabrics</source>
        <translation>Kapazität des Gateways zu seinen Netzen</translation>
    </message>
    <message>
        <source>Capacity of the gateway&apos;s circuits</source>
        <translation>Kapazität der Leitungen des Gateways</translation>
    </message>
    <message>
        <source>What the gateway lets through</source>
        <translation>Durchlass des Gateways</translation>
    </message>
    <message>
        <source>Ports used of the gateway</source>
        <translation>Belegte Ports des Gateways</translation>
    </message>
    <message>
        <source>Ports free of the gateway</source>
        <translation>Freie Ports des Gateways</translation>
    </message>
    <message>
        <source>Typical power of the gateway</source>
        <translation>Übliche Leistung des Gateways</translation>
    </message>
    <message>
        <source>Gateway devices, at most</source>
        <translation>Gateway-Geräte, höchstens</translation>
    </message>
    <message>
        <source>Modules in gateways</source>
        <translation>Module in Gateways</translation>
    </message>
    <message>
        <source>Cable ends at gateways</source>
        <translation>Kabelenden an Gateways</translation>
    </message>
    <message>
        <source>Cables to the provider</source>
        <translation>Kabel zum Anbieter</translation>
    </message>
    <message>
        <source>Transceivers to the provider</source>
        <translation>Transceiver zum Anbieter</translation>
    </message>
    <message>
        <source>Cable to the provider, all runs</source>
        <translation>Kabel zum Anbieter, alle Strecken</translation>
    </message>
    <message>
        <source>Availability of an accelerator</source>
        <translation>Verfügbarkeit eines Beschleunigers</translation>
    </message>
    <message>
        <source>Availability of a kilometre of fibre</source>
        <translation>Verfügbarkeit eines Kilometers Glasfaser</translation>
    </message>
    <message>
        <source>Availability of a gateway</source>
        <translation>Verfügbarkeit eines Gateways</translation>
    </message>
    <message>
        <source>Availability of a link</source>
        <translation>Verfügbarkeit einer Verbindung</translation>
    </message>
    <message>
        <source>Availability of a network card</source>
        <translation>Verfügbarkeit einer Netzwerkkarte</translation>
    </message>
    <message>
        <source>Availability of a server</source>
        <translation>Verfügbarkeit eines Servers</translation>
    </message>
    <message>
        <source>Availability of a switch</source>
        <translation>Verfügbarkeit eines Switches</translation>
    </message>
    <message>
        <source>Availability of the flow</source>
        <translation>Verfügbarkeit des Datenflusses</translation>
    </message>
    <message>
        <source>Cost of line cards</source>
        <translation>Kosten der Linecards</translation>
    </message>
</context>
<context>
    <name>weft::ui::Minimap</name>
    <message>
        <source>Overview map</source>
        <translation>Übersichtskarte</translation>
    </message>
    <message>
        <source>The whole design; arrow keys move what is in sight</source>
        <translation>Der ganze Entwurf; Pfeiltasten verschieben den Ausschnitt</translation>
    </message>
    <message>
        <source>Drag to move what is in sight</source>
        <translation>Ziehen verschiebt den Ausschnitt</translation>
    </message>
</context>
<context>
    <name>weft::ui::MistakesModel</name>
    <message>
        <source>Classic mistake</source>
        <translation>Klassischer Fehler</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Weil</translation>
    </message>
    <message>
        <source>
Double-click to go there</source>
        <translation>
Doppelklick führt dorthin</translation>
    </message>
</context>
<context>
    <name>weft::ui::NoticeBar</name>
    <message>
        <source>Put this notice aside</source>
        <translation>Diesen Hinweis beiseitelegen</translation>
    </message>
</context>
<context>
    <name>weft::ui::OpticsTab</name>
    <message>
        <source>Optics policies</source>
        <translation>Regeln für Optiken</translation>
    </message>
    <message>
        <source>Cost of modules and cables</source>
        <translation>Kosten für Module und Kabel</translation>
    </message>
    <message>
        <source>Use this policy</source>
        <translation>Diese Regel verwenden</translation>
    </message>
    <message>
        <source>Try as what-if</source>
        <translation>Als Variante ausprobieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Comparing policies</source>
        <translation>Regeln werden verglichen</translation>
    </message>
    <message>
        <source>Give up comparing policies</source>
        <translation>Vergleich der Regeln abbrechen</translation>
    </message>
    <message>
        <source>The design chooses its optics so from now on; undo takes it back</source>
        <translation>Der Entwurf wählt seine Optiken ab jetzt so; Rückgängig nimmt es zurück</translation>
    </message>
    <message>
        <source>A what-if with this policy; the baseline stays as it is</source>
        <translation>Eine Variante mit dieser Regel; die Basis bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>Policies of choosing optics</source>
        <translation>Regeln zur Wahl der Optiken</translation>
    </message>
    <message>
        <source>Rules of this design</source>
        <translation>Regeln dieses Entwurfs</translation>
    </message>
    <message>
        <source>A fabric may say otherwise for itself</source>
        <translation>Eine Fabric darf für sich etwas anderes sagen</translation>
    </message>
    <message>
        <source>Modules, cables and panels with their spares; switches and servers stay as they are.</source>
        <translation>Module, Kabel und Patchfelder mit ihren Ersatzteilen; Switches und Server bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Shown when a policy joins every link.</source>
        <translation>Erscheint, sobald eine Regel jede Verbindung herstellt.</translation>
    </message>
    <message>
        <source>Choosing optics by each policy…</source>
        <translation>Optiken werden nach jeder Regel gewählt …</translation>
    </message>
    <message>
        <source>What other rules would cost, draw and take</source>
        <translation>Was andere Regeln kosten, verbrauchen und brauchen würden</translation>
    </message>
    <message>
        <source>Optics: %1</source>
        <translation>Optiken: %1</translation>
    </message>
</context>
<context>
    <name>weft::ui::OutagesModel</name>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>What fails</source>
        <translation>Was ausfällt</translation>
    </message>
    <message>
        <source>Flows lost</source>
        <translation>Verlorene Datenflüsse</translation>
    </message>
    <message>
        <source>Too slow</source>
        <translation>Zu langsam</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>Zu spät</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welche</translation>
    </message>
</context>
<context>
    <name>weft::ui::OutagesPage</name>
    <message>
        <source>What failures break</source>
        <translation>Was Ausfälle unterbrechen</translation>
    </message>
    <message>
        <source>No failure of one thing between sites breaks a flow.</source>
        <translation>Kein einzelner Ausfall zwischen Standorten unterbricht einen Datenfluss.</translation>
    </message>
    <message>
        <source>Nothing that could fail stands between the sites</source>
        <translation>Zwischen den Standorten steht nichts, was ausfallen könnte</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Noch nicht untersucht</translation>
    </message>
    <message>
        <source>1 thing failed</source>
        <translation>1 Ding ausgefallen</translation>
    </message>
    <message>
        <source>%1 things failed, each alone</source>
        <translation>%1 Dinge ausgefallen, jedes für sich</translation>
    </message>
    <message>
        <source>%1, and every two of them</source>
        <translation>%1, und je zwei davon</translation>
    </message>
</context>
<context>
    <name>weft::ui::Overlay</name>
    <message>
        <source>Links in use, %1</source>
        <translation>Auslastung der Verbindungen, %1</translation>
    </message>
    <message>
        <source>Fullest: %1, %2</source>
        <translation>Vollste: %1, %2</translation>
    </message>
    <message>
        <source>What hurts most when it fails</source>
        <translation>Was beim Ausfall am meisten schadet</translation>
    </message>
    <message>
        <source>No single failure takes anything away</source>
        <translation>Kein einzelner Ausfall nimmt etwas weg</translation>
    </message>
    <message>
        <source>%1: %2 endpoints cut off</source>
        <translation>%1: %2 Endpunkte abgeschnitten</translation>
    </message>
    <message>
        <source>%1: %2 of the throughput is left</source>
        <translation>%1: %2 des Durchsatzes bleiben</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonen</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Cut of the bisection</source>
        <translation>Schnitt der Bisektion</translation>
    </message>
    <message>
        <source>%1 bundles of links cross it</source>
        <translation>%1 Bündel von Verbindungen kreuzen ihn</translation>
    </message>
    <message>
        <source>Least cut between %1 and %2</source>
        <translation>Kleinster Schnitt zwischen %1 und %2</translation>
    </message>
    <message>
        <source>%1 one way, %2 bundles of links</source>
        <translation>%1 in einer Richtung, %2 Bündel von Verbindungen</translation>
    </message>
    <message>
        <source>Least cut</source>
        <translation>Kleinster Schnitt</translation>
    </message>
    <message>
        <source>The design has changed: ask again</source>
        <translation>Der Entwurf hat sich geändert: erneut fragen</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Links in use: %1</source>
        <translation>Auslastung der Verbindungen: %1</translation>
    </message>
    <message>
        <source>Power of devices</source>
        <translation>Leistung der Geräte</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>What hurts when it fails</source>
        <translation>Was beim Ausfall schadet</translation>
    </message>
    <message>
        <source>Least cut: %1 and %2</source>
        <translation>Kleinster Schnitt: %1 und %2</translation>
    </message>
</context>
<context>
    <name>weft::ui::Palette</name>
    <message>
        <source>Do or find anything</source>
        <translation>Alles tun oder finden</translation>
    </message>
    <message>
        <source>Do or find anything…</source>
        <translation>Alles tun oder finden …</translation>
    </message>
    <message>
        <source>What there is</source>
        <translation>Was es gibt</translation>
    </message>
    <message>
        <source>Nothing has all these words.</source>
        <translation>Nichts enthält alle diese Wörter.</translation>
    </message>
</context>
<context>
    <name>weft::ui::ParamForm</name>
    <message>
        <source>Fewer settings</source>
        <translation>Weniger Einstellungen</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
</context>
<context>
    <name>weft::ui::Params</name>
    <message>
        <source>accelerator-hour</source>
        <translation>Beschleunigerstunde</translation>
    </message>
    <message>
        <source>achievable</source>
        <translation>erreichbar</translation>
    </message>
    <message>
        <source>all-gather-efficiency</source>
        <translation>All-Gather-Effizienz</translation>
    </message>
    <message>
        <source>all-gather-latency</source>
        <translation>All-Gather-Latenz</translation>
    </message>
    <message>
        <source>all-reduce-efficiency</source>
        <translation>All-Reduce-Effizienz</translation>
    </message>
    <message>
        <source>all-reduce-latency</source>
        <translation>All-Reduce-Latenz</translation>
    </message>
    <message>
        <source>all-to-all-efficiency</source>
        <translation>All-to-All-Effizienz</translation>
    </message>
    <message>
        <source>all-to-all-latency</source>
        <translation>All-to-All-Latenz</translation>
    </message>
    <message>
        <source>availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>backup-window</source>
        <translation>Sicherungsfenster</translation>
    </message>
    <message>
        <source>block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>board</source>
        <translation>Platine</translation>
    </message>
    <message>
        <source>bounce-rate</source>
        <translation>Zwischenpuffer-Rate</translation>
    </message>
    <message>
        <source>branches</source>
        <translation>Zweige</translation>
    </message>
    <message>
        <source>broadcast-efficiency</source>
        <translation>Broadcast-Effizienz</translation>
    </message>
    <message>
        <source>broadcast-latency</source>
        <translation>Broadcast-Latenz</translation>
    </message>
    <message>
        <source>buffer</source>
        <translation>Puffer</translation>
    </message>
    <message>
        <source>burst</source>
        <translation>Burst</translation>
    </message>
    <message>
        <source>bytes-per-parameter</source>
        <translation>Bytes je Parameter</translation>
    </message>
    <message>
        <source>calibrated-on</source>
        <translation>kalibriert auf</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>column-length</source>
        <translation>Kabel der Spalten</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>core</source>
        <translation>Core</translation>
    </message>
    <message>
        <source>core-length</source>
        <translation>Kabel zum Core</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>Cores</translation>
    </message>
    <message>
        <source>dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>dims</source>
        <translation>Dimensionen</translation>
    </message>
    <message>
        <source>disaggregated</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>Entfernung</translation>
    </message>
    <message>
        <source>drive-latency</source>
        <translation>Laufwerkslatenz</translation>
    </message>
    <message>
        <source>dual-tor</source>
        <translation>doppelter ToR</translation>
    </message>
    <message>
        <source>efficiency</source>
        <translation>Effizienz</translation>
    </message>
    <message>
        <source>endpoint-length</source>
        <translation>Kabel zum Server</translation>
    </message>
    <message>
        <source>endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>endpoints-per-node</source>
        <translation>Endpunkte je Knoten</translation>
    </message>
    <message>
        <source>endpoints-per-switch</source>
        <translation>Endpunkte je Switch</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>Expertenparallelität</translation>
    </message>
    <message>
        <source>expert-ffn</source>
        <translation>Breite eines Experten</translation>
    </message>
    <message>
        <source>experts</source>
        <translation>Experten</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>ffn</source>
        <translation>Feed-Forward-Breite</translation>
    </message>
    <message>
        <source>gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>global-batch</source>
        <translation>Globaler Batch</translation>
    </message>
    <message>
        <source>global-length</source>
        <translation>Kabel zwischen Gruppen</translation>
    </message>
    <message>
        <source>goodput</source>
        <translation>Goodput</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>Modellbreite</translation>
    </message>
    <message>
        <source>hit-rate</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>host-dscp</source>
        <translation>DSCP der Hosts</translation>
    </message>
    <message>
        <source>host-priority</source>
        <translation>PFC-Klasse der Hosts</translation>
    </message>
    <message>
        <source>interleave</source>
        <translation>Verschachtelung</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>job-time</source>
        <translation>Jobdauer</translation>
    </message>
    <message>
        <source>kmax</source>
        <translation>Kmax</translation>
    </message>
    <message>
        <source>kmin</source>
        <translation>Kmin</translation>
    </message>
    <message>
        <source>kv-bytes</source>
        <translation>KV-Bytes</translation>
    </message>
    <message>
        <source>kv-heads</source>
        <translation>KV-Köpfe</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>leaf</source>
        <translation>Leaf</translation>
    </message>
    <message>
        <source>leaves</source>
        <translation>Leafs</translation>
    </message>
    <message>
        <source>link-length</source>
        <translation>Kabel zwischen Switches</translation>
    </message>
    <message>
        <source>links-per-pair</source>
        <translation>Verbindungen je Paar</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>management</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>micro-batch</source>
        <translation>Mikrobatch</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>network-latency</source>
        <translation>Netzlatenz</translation>
    </message>
    <message>
        <source>nic</source>
        <translation>Netzwerkkarte</translation>
    </message>
    <message>
        <source>nic-cnp-dscp</source>
        <translation>CNP-DSCP der Netzwerkkarten</translation>
    </message>
    <message>
        <source>nic-dscp</source>
        <translation>DSCP der Netzwerkkarten</translation>
    </message>
    <message>
        <source>nic-ecn</source>
        <translation>ECN der Netzwerkkarten</translation>
    </message>
    <message>
        <source>nic-mtu</source>
        <translation>MTU der Netzwerkkarten</translation>
    </message>
    <message>
        <source>nic-pfc</source>
        <translation>PFC der Netzwerkkarten</translation>
    </message>
    <message>
        <source>nic-priority</source>
        <translation>PFC-Klasse der Netzwerkkarten</translation>
    </message>
    <message>
        <source>nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>nodes-per-site</source>
        <translation>Knoten je Standort</translation>
    </message>
    <message>
        <source>nvme-rate</source>
        <translation>NVMe-Rate</translation>
    </message>
    <message>
        <source>nvme-read-rate</source>
        <translation>NVMe-Leserate</translation>
    </message>
    <message>
        <source>optic</source>
        <translation>Optik</translation>
    </message>
    <message>
        <source>order</source>
        <translation>Ordnung</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>overlap-context</source>
        <translation>Überlappung Kontext</translation>
    </message>
    <message>
        <source>overlap-data</source>
        <translation>Überlappung Daten</translation>
    </message>
    <message>
        <source>overlap-expert</source>
        <translation>Überlappung Experten</translation>
    </message>
    <message>
        <source>overlap-pipeline</source>
        <translation>Überlappung Pipeline</translation>
    </message>
    <message>
        <source>overlap-tensor</source>
        <translation>Überlappung Tensor</translation>
    </message>
    <message>
        <source>oversubscription</source>
        <translation>Überbuchung</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>path</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>peak</source>
        <translation>Spitze</translation>
    </message>
    <message>
        <source>pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>placement</source>
        <translation>Platzierung</translation>
    </message>
    <message>
        <source>planes</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>pmax</source>
        <translation>Pmax</translation>
    </message>
    <message>
        <source>pods</source>
        <translation>Pods</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>priorities</source>
        <translation>Prioritäten</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>queue-depth</source>
        <translation>Warteschlangentiefe</translation>
    </message>
    <message>
        <source>queue-pairs</source>
        <translation>Queue-Pairs</translation>
    </message>
    <message>
        <source>radix</source>
        <translation>Radix</translation>
    </message>
    <message>
        <source>rails</source>
        <translation>Rails</translation>
    </message>
    <message>
        <source>ranks</source>
        <translation>Ränge</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>rdma-mtu</source>
        <translation>RDMA-MTU</translation>
    </message>
    <message>
        <source>recompute</source>
        <translation>Neuberechnung</translation>
    </message>
    <message>
        <source>reduce-efficiency</source>
        <translation>Reduce-Effizienz</translation>
    </message>
    <message>
        <source>reduce-latency</source>
        <translation>Reduce-Latenz</translation>
    </message>
    <message>
        <source>reduce-scatter-efficiency</source>
        <translation>Reduce-Scatter-Effizienz</translation>
    </message>
    <message>
        <source>reduce-scatter-latency</source>
        <translation>Reduce-Scatter-Latenz</translation>
    </message>
    <message>
        <source>request-time</source>
        <translation>Anfragedauer</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>restart</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>retrievals</source>
        <translation>Abrufe</translation>
    </message>
    <message>
        <source>retrieved</source>
        <translation>abgerufen</translation>
    </message>
    <message>
        <source>routing</source>
        <translation>Routing</translation>
    </message>
    <message>
        <source>row-length</source>
        <translation>Kabel der Zeilen</translation>
    </message>
    <message>
        <source>senders</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>sequence-parallel</source>
        <translation>sequenzparallel</translation>
    </message>
    <message>
        <source>server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>server-time</source>
        <translation>Serverzeit</translation>
    </message>
    <message>
        <source>servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>servers-per-su</source>
        <translation>Server je SU</translation>
    </message>
    <message>
        <source>sites</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>spare-hosts</source>
        <translation>Ersatz-Hosts</translation>
    </message>
    <message>
        <source>spine</source>
        <translation>Spine</translation>
    </message>
    <message>
        <source>spine-oversubscription</source>
        <translation>Überbuchung der Spines</translation>
    </message>
    <message>
        <source>spines</source>
        <translation>Spines</translation>
    </message>
    <message>
        <source>split-uplinks</source>
        <translation>Uplinks aufteilen</translation>
    </message>
    <message>
        <source>storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>switch</source>
        <translation>Switch</translation>
    </message>
    <message>
        <source>switch-cnp-dscp</source>
        <translation>CNP-DSCP der Switches</translation>
    </message>
    <message>
        <source>switch-dscp</source>
        <translation>DSCP der Switches</translation>
    </message>
    <message>
        <source>switch-ecn</source>
        <translation>ECN der Switches</translation>
    </message>
    <message>
        <source>switch-mtu</source>
        <translation>MTU der Switches</translation>
    </message>
    <message>
        <source>switch-pfc</source>
        <translation>PFC der Switches</translation>
    </message>
    <message>
        <source>switch-priority</source>
        <translation>PFC-Klasse der Switches</translation>
    </message>
    <message>
        <source>switches</source>
        <translation>Switches</translation>
    </message>
    <message>
        <source>telemetry</source>
        <translation>Telemetrie</translation>
    </message>
    <message>
        <source>tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>threshold-shift</source>
        <translation>Schwellenverschiebung</translation>
    </message>
    <message>
        <source>tiers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>uplink-length</source>
        <translation>Kabel der Uplinks</translation>
    </message>
    <message>
        <source>uplink-rate</source>
        <translation>Uplink-Rate</translation>
    </message>
    <message>
        <source>users</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>utilisation</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>vectors</source>
        <translation>Vektoren</translation>
    </message>
    <message>
        <source>vocabulary</source>
        <translation>Vokabular</translation>
    </message>
    <message>
        <source>wan-rate</source>
        <translation>WAN-Rate</translation>
    </message>
    <message>
        <source>warm-every</source>
        <translation>warm alle</translation>
    </message>
    <message>
        <source>wrap</source>
        <translation>umlaufend</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>ZeRO</translation>
    </message>
    <message>
        <source>ai-inference</source>
        <translation>KI-Inferenz</translation>
    </message>
    <message>
        <source>ai-training</source>
        <translation>KI-Training</translation>
    </message>
    <message>
        <source>development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>large-cluster</source>
        <translation>großer Cluster</translation>
    </message>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>real-time</source>
        <translation>Echtzeit</translation>
    </message>
</context>
<context>
    <name>weft::ui::PartDetails</name>
    <message>
        <source>Unknown; where a sum needs it, the class&apos;s planning figure stands in.</source>
        <translation>Unbekannt; wo eine Summe ihn braucht, steht der Planungswert der Klasse dafür.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Copy as own…</source>
        <translation>Als eigenes kopieren …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Facts of the part</source>
        <translation>Angaben zum Teil</translation>
    </message>
    <message>
        <source>The catalog&apos;s database cannot be written.</source>
        <translation>Die Datenbank des Katalogs lässt sich nicht beschreiben.</translation>
    </message>
    <message>
        <source>No part chosen</source>
        <translation>Kein Teil ausgewählt</translation>
    </message>
    <message>
        <source>Choose a row to see its facts and where each was read. Choose up to four to compare them.</source>
        <translation>Eine Zeile auswählen, um ihre Angaben und deren Fundstellen zu sehen. Bis zu vier auswählen, um sie zu vergleichen.</translation>
    </message>
</context>
<context>
    <name>weft::ui::PartEditor</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>New part: %1</source>
        <translation>Neues Teil: %1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Keep part</source>
        <translation>Teil behalten</translation>
    </message>
    <message>
        <source>Kept apart from the shipped parts; updates leave it alone.</source>
        <translation>Wird getrennt von den mitgelieferten Teilen gehalten; Aktualisierungen lassen es unberührt.</translation>
    </message>
    <message>
        <source>Kept as %1, apart from the shipped parts; updates leave it alone.</source>
        <translation>Wird als %1 getrennt von den mitgelieferten Teilen gehalten; Aktualisierungen lassen es unberührt.</translation>
    </message>
    <message>
        <source>Still needed: %1</source>
        <translation>Es fehlt noch: %1</translation>
    </message>
</context>
<context>
    <name>weft::ui::PartFacts</name>
    <message>
        <source>up to %1</source>
        <translation>bis %1</translation>
    </message>
</context>
<context>
    <name>weft::ui::PartsModel</name>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Form factor</source>
        <translation>Bauform</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Güte</translation>
    </message>
</context>
<context>
    <name>weft::ui::PartsPage</name>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source> (own)</source>
        <translation> (eigenes)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Choose two to four rows (Ctrl+click)</source>
        <translation>Zwei bis vier Zeilen auswählen (Strg+Klick)</translation>
    </message>
    <message>
        <source>Add part</source>
        <translation>Teil hinzufügen</translation>
    </message>
    <message>
        <source>Search parts, ports, form factors</source>
        <translation>Teile, Ports, Bauformen suchen</translation>
    </message>
    <message>
        <source>Search parts</source>
        <translation>Teile suchen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Form factor</source>
        <translation>Bauform</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Jede Art</translation>
    </message>
    <message>
        <source>Shipped and own</source>
        <translation>Mitgelieferte und eigene</translation>
    </message>
    <message>
        <source>Own only</source>
        <translation>Nur eigene</translation>
    </message>
    <message>
        <source>Every vendor</source>
        <translation>Jeder Hersteller</translation>
    </message>
    <message>
        <source>Every form factor</source>
        <translation>Jede Bauform</translation>
    </message>
    <message>
        <source>Every speed</source>
        <translation>Jede Geschwindigkeit</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 is kept</source>
        <translation>%1 ist gespeichert</translation>
    </message>
    <message>
        <source>%1 is deleted; designs that use it keep their copy</source>
        <translation>%1 ist gelöscht; Entwürfe, die es verwenden, behalten ihre Kopie</translation>
    </message>
</context>
<context>
    <name>weft::ui::PathsView</name>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Share of full rate at which all can send at once</source>
        <translation>Anteil der vollen Rate, mit der alle gleichzeitig senden können</translation>
    </message>
    <message>
        <source>ECMP</source>
        <translation>ECMP</translation>
    </message>
    <message>
        <source>Share of full rate under equal-cost multi-path routing</source>
        <translation>Anteil der vollen Rate bei ECMP-Routing</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Bestmöglich</translation>
    </message>
    <message>
        <source>The most that any routing could carry</source>
        <translation>Das meiste, was irgendein Routing tragen könnte</translation>
    </message>
    <message>
        <source>Fullest</source>
        <translation>Vollste</translation>
    </message>
    <message>
        <source>How full the fullest link gets at full rate</source>
        <translation>Wie voll die vollste Verbindung bei voller Rate wird</translation>
    </message>
</context>
<context>
    <name>weft::ui::Performance</name>
    <message>
        <source>Performance</source>
        <translation>Leistungsverhalten</translation>
    </message>
    <message>
        <source>Topics of performance</source>
        <translation>Themen des Leistungsverhaltens</translation>
    </message>
    <message>
        <source>Message sizes</source>
        <translation>Nachrichtengrößen</translation>
    </message>
    <message>
        <source>Fastest algorithm</source>
        <translation>Schnellstes Verfahren</translation>
    </message>
    <message>
        <source>Training step</source>
        <translation>Trainingsschritt</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>Shown when the design has checkpoints and storage: add Checkpoints in Workloads.</source>
        <translation>Erscheint, sobald der Entwurf Checkpoints und Speicher hat: unter „Workloads“ Checkpoints hinzufügen.</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>Inferenz</translation>
    </message>
    <message>
        <source>Shown when the design serves a model: add Inference in Workloads.</source>
        <translation>Erscheint, sobald der Entwurf ein Modell bedient: unter „Workloads“ Inferenz hinzufügen.</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Shown when a fabric has a path between two endpoints.</source>
        <translation>Erscheint, sobald eine Fabric einen Weg zwischen zwei Endpunkten hat.</translation>
    </message>
    <message>
        <source>Traffic by tier</source>
        <translation>Verkehr nach Ebene</translation>
    </message>
    <message>
        <source>Shown when something runs on the network: add a workload.</source>
        <translation>Erscheint, sobald etwas auf dem Netz läuft: einen Workload hinzufügen.</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Anforderungen</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
</context>
<context>
    <name>weft::ui::PerformancePage</name>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>The formula behind it, with this design&apos;s values</source>
        <translation>Die Formel dahinter, mit den Werten dieses Entwurfs</translation>
    </message>
</context>
<context>
    <name>weft::ui::PlanWords</name>
    <message>
        <source>Bundles of links</source>
        <translation>Bündel von Verbindungen</translation>
    </message>
    <message>
        <source>Circuits</source>
        <translation>Leitungen</translation>
    </message>
    <message>
        <source>Collectives</source>
        <translation>Kollektive</translation>
    </message>
    <message>
        <source>Fabrics</source>
        <translation>Fabrics</translation>
    </message>
    <message>
        <source>Failed switches and links</source>
        <translation>Ausgefallene Switches und Verbindungen</translation>
    </message>
    <message>
        <source>Fabrics in one piece</source>
        <translation>Zusammenhang der Fabrics</translation>
    </message>
    <message>
        <source>Fabrics that can be built</source>
        <translation>Baubarkeit der Fabrics</translation>
    </message>
    <message>
        <source>Flows between sites</source>
        <translation>Datenflüsse zwischen Standorten</translation>
    </message>
    <message>
        <source>Availability of flows</source>
        <translation>Verfügbarkeit der Datenflüsse</translation>
    </message>
    <message>
        <source>Bandwidth of flows</source>
        <translation>Bandbreite der Datenflüsse</translation>
    </message>
    <message>
        <source>Flows that say all they need</source>
        <translation>Vollständige Angaben der Datenflüsse</translation>
    </message>
    <message>
        <source>Latency of flows</source>
        <translation>Latenz der Datenflüsse</translation>
    </message>
    <message>
        <source>Flows that have a way</source>
        <translation>Wege der Datenflüsse</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>Gateways</translation>
    </message>
    <message>
        <source>PFC headroom</source>
        <translation>PFC-Headroom</translation>
    </message>
    <message>
        <source>Links between fabrics</source>
        <translation>Verbindungen zwischen Fabrics</translation>
    </message>
    <message>
        <source>Lossless settings</source>
        <translation>Verlustfreie Einstellungen</translation>
    </message>
    <message>
        <source>Network cards</source>
        <translation>Netzwerkkarten</translation>
    </message>
    <message>
        <source>Optics</source>
        <translation>Optiken</translation>
    </message>
    <message>
        <source>Failures between sites</source>
        <translation>Ausfälle zwischen Standorten</translation>
    </message>
    <message>
        <source>Pairs of failures between sites</source>
        <translation>Doppelte Ausfälle zwischen Standorten</translation>
    </message>
    <message>
        <source>Single failures between sites</source>
        <translation>Einzelne Ausfälle zwischen Standorten</translation>
    </message>
    <message>
        <source>Oversubscription</source>
        <translation>Überbuchung</translation>
    </message>
    <message>
        <source>Places in racks</source>
        <translation>Plätze in Racks</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>Racks</translation>
    </message>
    <message>
        <source>Power of racks</source>
        <translation>Leistung der Racks</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Anforderungen</translation>
    </message>
    <message>
        <source>Risk groups</source>
        <translation>Risikogruppen</translation>
    </message>
    <message>
        <source>What-ifs</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>WAN links</source>
        <translation>WAN-Verbindungen</translation>
    </message>
    <message>
        <source>Workloads</source>
        <translation>Workloads</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonen</translation>
    </message>
    <message>
        <source>Denied flows</source>
        <translation>Verbotene Datenflüsse</translation>
    </message>
    <message>
        <source>Encryption throughput</source>
        <translation>Durchsatz der Verschlüsselung</translation>
    </message>
    <message>
        <source>Consistent policy</source>
        <translation>Einheitliche Regeln</translation>
    </message>
    <message>
        <source>Encryption between zones</source>
        <translation>Verschlüsselung zwischen Zonen</translation>
    </message>
    <message>
        <source>Isolation of zones</source>
        <translation>Trennung der Zonen</translation>
    </message>
    <message>
        <source>Enforcement between zones</source>
        <translation>Durchsetzung zwischen Zonen</translation>
    </message>
    <message>
        <source>%1, not settled</source>
        <translation>%1, nicht geklärt</translation>
    </message>
    <message>
        <source>no such question</source>
        <translation>keine solche Frage</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message>
        <source>1 finding</source>
        <translation>1 Befund</translation>
    </message>
    <message>
        <source>%1 findings</source>
        <translation>%1 Befunde</translation>
    </message>
</context>
<context>
    <name>weft::ui::PlantPage</name>
    <message>
        <source>Plant</source>
        <translation>Anlage</translation>
    </message>
    <message>
        <source>Parts of the plant</source>
        <translation>Bereiche der Anlage</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Grundriss</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>Racks</translation>
    </message>
    <message>
        <source>Bill of materials</source>
        <translation>Stückliste</translation>
    </message>
    <message>
        <source>Cabling</source>
        <translation>Verkabelung</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Optics policies</source>
        <translation>Regeln für Optiken</translation>
    </message>
    <message>
        <source>Vendors</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Price books</source>
        <translation>Preislisten</translation>
    </message>
</context>
<context>
    <name>weft::ui::PlantRows</name>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Units of a rack</source>
        <translation>Höheneinheiten eines Racks</translation>
    </message>
    <message>
        <source>Power of a rack</source>
        <translation>Leistung eines Racks</translation>
    </message>
    <message>
        <source>Most that a rack may draw, for example 45 kW</source>
        <translation>Was ein Rack höchstens aufnehmen darf, zum Beispiel 45 kW</translation>
    </message>
    <message>
        <source>Weight in a rack</source>
        <translation>Gewicht in einem Rack</translation>
    </message>
    <message>
        <source>Most that may stand in a rack, for example 1200 kg</source>
        <translation>Was höchstens in einem Rack stehen darf, zum Beispiel 1200 kg</translation>
    </message>
    <message>
        <source>Power feeds</source>
        <translation>Einspeisungen</translation>
    </message>
    <message>
        <source>With A and B feeds either must carry the rack when the other is lost</source>
        <translation>Mit A- und B-Einspeisung muss jede das Rack tragen, wenn die andere ausfällt</translation>
    </message>
    <message>
        <source>Power of one feed</source>
        <translation>Leistung einer Einspeisung</translation>
    </message>
    <message>
        <source>Width of a rack</source>
        <translation>Breite eines Racks</translation>
    </message>
    <message>
        <source>Depth of a rack</source>
        <translation>Tiefe eines Racks</translation>
    </message>
    <message>
        <source>Switches stand</source>
        <translation>Switches stehen</translation>
    </message>
    <message>
        <source>top of rack</source>
        <translation>oben im Rack</translation>
    </message>
    <message>
        <source>middle of row</source>
        <translation>in der Reihenmitte</translation>
    </message>
    <message>
        <source>end of row</source>
        <translation>am Reihenende</translation>
    </message>
    <message>
        <source>in network rows</source>
        <translation>in Netzreihen</translation>
    </message>
    <message>
        <source>with their scalable unit</source>
        <translation>bei ihrer Scalable Unit</translation>
    </message>
    <message>
        <source>Where switches go that nobody placed by hand</source>
        <translation>Wohin Switches kommen, die niemand von Hand platziert hat</translation>
    </message>
    <message>
        <source>Servers per rack</source>
        <translation>Server je Rack</translation>
    </message>
    <message>
        <source>as many as fit</source>
        <translation>so viele wie passen</translation>
    </message>
    <message>
        <source>Cable trays</source>
        <translation>Kabeltrassen</translation>
    </message>
    <message>
        <source>overhead</source>
        <translation>über Kopf</translation>
    </message>
    <message>
        <source>under the floor</source>
        <translation>unter dem Boden</translation>
    </message>
    <message>
        <source>Tray above or below</source>
        <translation>Trasse darüber oder darunter</translation>
    </message>
    <message>
        <source>Slack at each end</source>
        <translation>Reserve an jedem Ende</translation>
    </message>
    <message>
        <source>Slack by length</source>
        <translation>Reserve nach Länge</translation>
    </message>
    <message>
        <source>Trays cross rows at x</source>
        <translation>Trassen queren Reihen bei x</translation>
    </message>
    <message>
        <source>anywhere</source>
        <translation>überall</translation>
    </message>
    <message>
        <source>For example 0m, 12m</source>
        <translation>Zum Beispiel 0m, 12m</translation>
    </message>
    <message>
        <source>From storey to storey</source>
        <translation>Von Etage zu Etage</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>Electricity, USD per kWh</source>
        <translation>Strom, USD je kWh</translation>
    </message>
    <message>
        <source>Grid, kg CO2 per kWh</source>
        <translation>Netz, kg CO2 je kWh</translation>
    </message>
    <message>
        <source>Rack space, USD a year</source>
        <translation>Rackfläche, USD im Jahr</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>Von links</translation>
    </message>
    <message>
        <source>From the front</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>Storey</source>
        <translation>Etage</translation>
    </message>
    <message>
        <source>Runs from front to back</source>
        <translation>Verläuft von vorn nach hinten</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>Racks</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>anything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>switches</source>
        <translation>Switches</translation>
    </message>
    <message>
        <source>From the room&apos;s left</source>
        <translation>Von links im Raum</translation>
    </message>
    <message>
        <source>From the room&apos;s front</source>
        <translation>Von vorn im Raum</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>A column stands there, or it is let: nothing is placed in it</source>
        <translation>Dort steht eine Säule oder es ist vermietet: nichts wird hineingestellt</translation>
    </message>
    <message>
        <source>Servers are bought too</source>
        <translation>Server werden mitgekauft</translation>
    </message>
    <message>
        <source>Off: someone else buys them; they are not in the sums</source>
        <translation>Aus: jemand anders kauft sie; sie stehen nicht in den Summen</translation>
    </message>
    <message>
        <source>Years of ownership</source>
        <translation>Nutzungsjahre</translation>
    </message>
    <message>
        <source>Discount rate a year</source>
        <translation>Abzinsung im Jahr</translation>
    </message>
    <message>
        <source>Facility power over the power of the equipment</source>
        <translation>Gebäudeleistung über der Leistung der Geräte</translation>
    </message>
    <message>
        <source>Maintenance a year</source>
        <translation>Wartung im Jahr</translation>
    </message>
    <message>
        <source>Of the purchase price</source>
        <translation>Vom Kaufpreis</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Copper wherever it reaches up to</source>
        <translation>Kupfer überall, wo es reicht, bis</translation>
    </message>
    <message>
        <source>where it is cheaper</source>
        <translation>wo es günstiger ist</translation>
    </message>
    <message>
        <source>Copper cables</source>
        <translation>Kupferkabel</translation>
    </message>
    <message>
        <source>Active optical cables</source>
        <translation>Aktive optische Kabel</translation>
    </message>
    <message>
        <source>Family of optics</source>
        <translation>Familie der Optiken</translation>
    </message>
    <message>
        <source>Fibre runs</source>
        <translation>Faserstrecken</translation>
    </message>
    <message>
        <source>cords end to end</source>
        <translation>durchgehende Patchkabel</translation>
    </message>
    <message>
        <source>panels and trunks</source>
        <translation>Patchfelder und Trunks</translation>
    </message>
    <message>
        <source>Trunks</source>
        <translation>Trunks</translation>
    </message>
    <message>
        <source>Only parts of these vendors</source>
        <translation>Nur Teile dieser Hersteller</translation>
    </message>
    <message>
        <source>as all others</source>
        <translation>wie alle übrigen</translation>
    </message>
    <message>
        <source>Spares of everything</source>
        <translation>Ersatz von allem</translation>
    </message>
    <message>
        <source>Spare switches</source>
        <translation>Ersatz-Switches</translation>
    </message>
    <message>
        <source>Spare transceivers</source>
        <translation>Ersatz-Transceiver</translation>
    </message>
    <message>
        <source>Spare cables</source>
        <translation>Ersatzkabel</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>It counts</source>
        <translation>Sie zählt</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>US dollars for one of it</source>
        <translation>US-Dollar für eine Einheit davon</translation>
    </message>
    <message>
        <source>Cooling of a rack</source>
        <translation>Kühlung eines Racks</translation>
    </message>
    <message>
        <source>Most heat that is taken away from a rack, for example 40 kW</source>
        <translation>Meiste Wärme, die aus einem Rack abgeführt wird, zum Beispiel 40 kW</translation>
    </message>
    <message>
        <source>Names parted by commas; the Vendors tab shows what stands in for other vendors&apos; switches, NICs and gateways</source>
        <translation>Namen, durch Kommas getrennt; die Ansicht Hersteller zeigt, was für Switches, NICs und Gateways anderer Hersteller einspringt</translation>
    </message>
    <message>
        <source>Line card of %1</source>
        <translation>Linecard von %1</translation>
    </message>
    <message>
        <source>Line cards at least</source>
        <translation>Linecards mindestens</translation>
    </message>
    <message>
        <source>as its ports need</source>
        <translation>so viele die Ports brauchen</translation>
    </message>
    <message>
        <source>Ports stay where they are while the cards suffice: say a number where the fabric will grow</source>
        <translation>Ports bleiben, wo sie sind, solange die Karten reichen: eine Zahl angeben, wo die Fabric wachsen soll</translation>
    </message>
</context>
<context>
    <name>weft::ui::PoliciesModel</name>
    <message>
        <source>Nothing in the catalog joins these links under this policy</source>
        <translation>Nichts im Katalog stellt diese Verbindungen unter dieser Regel her</translation>
    </message>
    <message>
        <source>Lines of modules and cables without a known price: not in the cost</source>
        <translation>Zeilen von Modulen und Kabeln ohne bekannten Preis: nicht in den Kosten</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>Cables</source>
        <translation>Kabel</translation>
    </message>
    <message>
        <source>Links not joined</source>
        <translation>Nicht hergestellte Verbindungen</translation>
    </message>
    <message>
        <source>No price</source>
        <translation>Kein Preis</translation>
    </message>
</context>
<context>
    <name>weft::ui::Presenter</name>
    <message>
        <source>Presentation</source>
        <translation>Vorführung</translation>
    </message>
    <message>
        <source>Computing the slides…</source>
        <translation>Folien werden berechnet …</translation>
    </message>
</context>
<context>
    <name>weft::ui::PriceImportDialog</name>
    <message>
        <source>Import prices</source>
        <translation>Preise importieren</translation>
    </message>
    <message>
        <source>Prices of %1</source>
        <translation>Preise von %1</translation>
    </message>
    <message>
        <source>Prices as they would be taken</source>
        <translation>Preise, wie sie übernommen würden</translation>
    </message>
    <message>
        <source>Use these prices</source>
        <translation>Diese Preise verwenden</translation>
    </message>
    <message>
        <source>found by its title</source>
        <translation>an der Überschrift erkannt</translation>
    </message>
    <message>
        <source>as all prices allow</source>
        <translation>wie es alle Preise erlauben</translation>
    </message>
    <message>
        <source>a point: 1,234.50</source>
        <translation>ein Punkt: 1,234.50</translation>
    </message>
    <message>
        <source>a comma: 1.234,50</source>
        <translation>ein Komma: 1.234,50</translation>
    </message>
    <message>
        <source>as the sheet says, else USD</source>
        <translation>wie die Tabelle sagt, sonst USD</translation>
    </message>
    <message>
        <source>1 for US dollars</source>
        <translation>1 für US-Dollar</translation>
    </message>
    <message>
        <source>Name of the book</source>
        <translation>Name der Liste</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>The latest book that names a part wins</source>
        <translation>Die neueste Liste, die ein Teil nennt, gilt</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Column of parts</source>
        <translation>Spalte der Teile</translation>
    </message>
    <message>
        <source>Ids, part numbers, or vendor and model</source>
        <translation>Kennungen, Teilenummern oder Hersteller und Modell</translation>
    </message>
    <message>
        <source>Column of prices</source>
        <translation>Spalte der Preise</translation>
    </message>
    <message>
        <source>Column of notes</source>
        <translation>Spalte der Notizen</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Three letters: EUR</source>
        <translation>Drei Buchstaben: EUR</translation>
    </message>
    <message>
        <source>US dollars for one of it</source>
        <translation>US-Dollar für eine Einheit davon</translation>
    </message>
    <message>
        <source>Reading the sheet…</source>
        <translation>Tabelle wird gelesen …</translation>
    </message>
    <message>
        <source>%1 rows: %2 parts priced in %3.</source>
        <translation>%1 Zeilen: %2 Teile mit Preis in %3.</translation>
    </message>
    <message>
        <source>%1 rows name no part of the catalog.</source>
        <translation>%1 Zeilen nennen kein Teil des Katalogs.</translation>
    </message>
</context>
<context>
    <name>weft::ui::PricesModel</name>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefordert</translation>
    </message>
    <message>
        <source>In dollars</source>
        <translation>In Dollar</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>weft::ui::PricesTab</name>
    <message>
        <source>Price books</source>
        <translation>Preislisten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Import prices of a supplier</source>
        <translation>Preise eines Lieferanten importieren</translation>
    </message>
    <message>
        <source>A supplier&apos;s quote as CSV or XLSX</source>
        <translation>Das Angebot eines Lieferanten als CSV oder XLSX</translation>
    </message>
    <message>
        <source>Remove the price book</source>
        <translation>Preisliste entfernen</translation>
    </message>
    <message>
        <source>Prices of the book</source>
        <translation>Preise der Liste</translation>
    </message>
    <message>
        <source>No price book yet: every price is the catalog&apos;s. A supplier&apos;s quote, CSV or XLSX, becomes one; the bill, the cost and the policies then count with its prices.</source>
        <translation>Noch keine Preisliste: jeder Preis ist der des Katalogs. Das Angebot eines Lieferanten, CSV oder XLSX, wird zu einer; Stückliste, Kosten und Regeln rechnen dann mit ihren Preisen.</translation>
    </message>
    <message>
        <source>%1 (does not count)</source>
        <translation>%1 (zählt nicht)</translation>
    </message>
    <message>
        <source>No price book</source>
        <translation>Keine Preisliste</translation>
    </message>
    <message>
        <source>Prices are those of the catalog</source>
        <translation>Es gelten die Preise des Katalogs</translation>
    </message>
    <message>
        <source>1 price</source>
        <translation>1 Preis</translation>
    </message>
    <message>
        <source>%1 prices</source>
        <translation>%1 Preise</translation>
    </message>
    <message>
        <source>Import a quote to put its prices over those of the catalog.</source>
        <translation>Ein Angebot importieren, um seine Preise über die des Katalogs zu legen.</translation>
    </message>
    <message>
        <source>Of several books that count the latest that names a part wins; the bill says the basis of every price.</source>
        <translation>Von mehreren zählenden Listen gilt die neueste, die ein Teil nennt; die Stückliste nennt die Grundlage jedes Preises.</translation>
    </message>
    <message>
        <source>Quote of a supplier</source>
        <translation>Angebot eines Lieferanten</translation>
    </message>
    <message>
        <source>Spreadsheets (*.csv *.tsv *.txt *.xlsx);;All files (*)</source>
        <translation>Tabellen (*.csv *.tsv *.txt *.xlsx);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>weft::ui::Problems</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Whether a click goes to the place or only selects the row; Enter and the row&apos;s menu always go there.</source>
        <translation>Ob ein Klick zur Stelle springt oder nur die Zeile auswählt; Enter und das Menü der Zeile springen immer.</translation>
    </message>
    <message>
        <source>click goes there</source>
        <translation>Klick springt dorthin</translation>
    </message>
    <message>
        <source>click selects</source>
        <translation>Klick wählt aus</translation>
    </message>
    <message>
        <source>Nothing to check yet: the design has no fabric.</source>
        <translation>Noch nichts zu prüfen: der Entwurf hat keine Fabric.</translation>
    </message>
    <message>
        <source>Being checked…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Nothing found. Checked on %1: ports and breakouts, form factors and rates at both ends of every link, cable reach, oversubscription against its target, evenness of bundles, rack power where racks are given.</source>
        <translation>Nichts gefunden. Geprüft auf %1: Ports und Breakouts, Bauformen und Raten an beiden Enden jeder Verbindung, Reichweite der Kabel, Überbuchung gegen ihr Ziel, Gleichmäßigkeit der Bündel, Rackleistung, wo Racks angegeben sind.</translation>
    </message>
    <message>
        <source>1 fabric</source>
        <translation>1 Fabric</translation>
    </message>
    <message>
        <source>%1 fabrics</source>
        <translation>%1 Fabrics</translation>
    </message>
    <message>
        <source>Accept this finding</source>
        <translation>Diesen Befund akzeptieren</translation>
    </message>
    <message>
        <source>Why it is meant that way (kept in the design, shown in the report):</source>
        <translation>Warum es so gewollt ist (im Entwurf gespeichert, im Bericht gezeigt):</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin springen</translation>
    </message>
    <message>
        <source>Take the acceptance back</source>
        <translation>Akzeptanz zurücknehmen</translation>
    </message>
    <message>
        <source>Accept with a note…</source>
        <translation>Mit Notiz akzeptieren …</translation>
    </message>
</context>
<context>
    <name>weft::ui::ProblemsDelegate</name>
    <message>
        <source>%1 · accepted</source>
        <translation>%1 · akzeptiert</translation>
    </message>
    <message>
        <source>%1 · accepted: %2</source>
        <translation>%1 · akzeptiert: %2</translation>
    </message>
</context>
<context>
    <name>weft::ui::ProblemsModel</name>
    <message>
        <source>Accepted: %1</source>
        <translation>Akzeptiert: %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>weft::ui::QuestionsModel</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>weft::ui::RackView</name>
    <message>
        <source>Shown when something of this site stands in racks.</source>
        <translation>Erscheint, sobald etwas von diesem Standort in Racks steht.</translation>
    </message>
    <message>
        <source>, blocked</source>
        <translation>, gesperrt</translation>
    </message>
    <message>
        <source>, not drawn</source>
        <translation>, nicht gezeichnet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 U</source>
        <translation>%1 HE</translation>
    </message>
    <message>
        <source>%1 kg</source>
        <translation>%1 kg</translation>
    </message>
    <message>
        <source>Rack elevations</source>
        <translation>Rackansichten</translation>
    </message>
    <message>
        <source>rack %1, unit %2</source>
        <translation>Rack %1, HE %2</translation>
    </message>
    <message>
        <source>1 unit</source>
        <translation>1 HE</translation>
    </message>
    <message>
        <source>%1 units</source>
        <translation>%1 HE</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>placed by hand</source>
        <translation>von Hand platziert</translation>
    </message>
    <message>
        <source>placed by the policy</source>
        <translation>nach Regel platziert</translation>
    </message>
    <message>
        <source>%1 now stands in rack %2, unit %3</source>
        <translation>%1 steht jetzt in Rack %2, HE %3</translation>
    </message>
    <message>
        <source>%1 to rack %2, unit %3</source>
        <translation>%1 in Rack %2, HE %3</translation>
    </message>
    <message>
        <source>Select a device first</source>
        <translation>Zuerst ein Gerät auswählen</translation>
    </message>
    <message>
        <source>There is no rack further that way</source>
        <translation>In dieser Richtung gibt es kein weiteres Rack</translation>
    </message>
    <message>
        <source>Heat %1, %2 by liquid</source>
        <translation>Wärme %1, %2 durch Flüssigkeit</translation>
    </message>
    <message>
        <source>Heat %1</source>
        <translation>Wärme %1</translation>
    </message>
</context>
<context>
    <name>weft::ui::RacksTab</name>
    <message>
        <source>Racks</source>
        <translation>Racks</translation>
    </message>
    <message>
        <source>Draw these racks</source>
        <translation>Diese Racks zeichnen</translation>
    </message>
    <message>
        <source>Hold everything</source>
        <translation>Alles festhalten</translation>
    </message>
    <message>
        <source>Power by rack</source>
        <translation>Leistung nach Rack</translation>
    </message>
    <message>
        <source>Leave it to the policy</source>
        <translation>Der Regel überlassen</translation>
    </message>
    <message>
        <source>Show on canvas</source>
        <translation>Auf der Zeichenfläche zeigen</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Find a device or rack</source>
        <translation>Gerät oder Rack suchen</translation>
    </message>
    <message>
        <source>Puts rows with these racks on the floor plan, so that equipment can be moved and cables are as long as the way between racks</source>
        <translation>Setzt Reihen mit diesen Racks in den Grundriss, damit sich Geräte verschieben lassen und Kabel so lang sind wie der Weg zwischen den Racks</translation>
    </message>
    <message>
        <source>Places every device by hand where it stands, so that no change of size or policy moves it</source>
        <translation>Platziert jedes Gerät von Hand, wo es steht, sodass keine Änderung von Größe oder Regel es bewegt</translation>
    </message>
    <message>
        <source>Export rack elevations</source>
        <translation>Rackansichten exportieren</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Rack %1
up to %2
%3 of %4 units</source>
        <translation>Rack %1
bis %2
%3 von %4 HE</translation>
    </message>
    <message>
        <source>%1, the highest limit of a rack</source>
        <translation>%1, die höchste Grenze eines Racks</translation>
    </message>
    <message>
        <source>%1, the fullest rack</source>
        <translation>%1, das vollste Rack</translation>
    </message>
    <message>
        <source>Shown when something of this site stands in racks.</source>
        <translation>Erscheint, sobald etwas von diesem Standort in Racks steht.</translation>
    </message>
    <message>
        <source>Drag a device to another unit or rack; Ctrl and the arrow keys move it too.</source>
        <translation>Ein Gerät auf eine andere Höheneinheit oder in ein anderes Rack ziehen; auch Strg mit den Pfeiltasten verschiebt es.</translation>
    </message>
    <message>
        <source>These racks are made up by the policy. Draw them to move equipment.</source>
        <translation>Diese Racks hat die Regel angelegt. Zeichnen, um Geräte zu verschieben.</translation>
    </message>
    <message>
        <source>%1 racks in use  ·  the fullest draws up to %2  ·  heat %3</source>
        <translation>%1 Racks belegt  ·  das vollste nimmt bis zu %2 auf  ·  Wärme %3</translation>
    </message>
</context>
<context>
    <name>weft::ui::RadarView</name>
    <message>
        <source>Figures of all scenarios</source>
        <translation>Kennzahlen aller Varianten</translation>
    </message>
    <message>
        <source>Shown when three figures or more differ between the scenarios.</source>
        <translation>Erscheint, sobald sich drei oder mehr Kennzahlen zwischen den Varianten unterscheiden.</translation>
    </message>
</context>
<context>
    <name>weft::ui::RangesModel</name>
    <message>
        <source>Prices of switches</source>
        <translation>Preise der Switches</translation>
    </message>
    <message>
        <source>Prices of transceivers</source>
        <translation>Preise der Transceiver</translation>
    </message>
    <message>
        <source>Prices of cables</source>
        <translation>Preise der Kabel</translation>
    </message>
    <message>
        <source>Prices of patch panels</source>
        <translation>Preise der Patchfelder</translation>
    </message>
    <message>
        <source>Prices of network cards</source>
        <translation>Preise der Netzwerkkarten</translation>
    </message>
    <message>
        <source>Prices of servers</source>
        <translation>Preise der Server</translation>
    </message>
    <message>
        <source>Prices of storage</source>
        <translation>Preise des Speichers</translation>
    </message>
    <message>
        <source>Power of all equipment</source>
        <translation>Leistung aller Geräte</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>Price of electricity</source>
        <translation>Strompreis</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Rent of a rack</source>
        <translation>Miete eines Racks</translation>
    </message>
    <message>
        <source>Price of an accelerator hour</source>
        <translation>Preis einer Beschleunigerstunde</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>Of the typical prices; unasked, from the ends of their bands</source>
        <translation>Von den üblichen Preisen; ohne Angabe von den Enden ihrer Preisspannen</translation>
    </message>
    <message>
        <source>Of what the design says</source>
        <translation>Von dem, was der Entwurf sagt</translation>
    </message>
    <message>
        <source>“%1” is no share: from 0 % to 1,000 % of what the design says.</source>
        <translation>„%1“ ist kein Anteil: von 0 % bis 1.000 % dessen, was der Entwurf sagt.</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
</context>
<context>
    <name>weft::ui::RangesPage</name>
    <message>
        <source>Ranges</source>
        <translation>Spannen</translation>
    </message>
    <message>
        <source>How sure are the totals?</source>
        <translation>Wie sicher sind die Summen?</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Es wird gezogen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Give up drawing</source>
        <translation>Ziehungen abbrechen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Seed of the draws</source>
        <translation>Startwert der Ziehungen</translation>
    </message>
    <message>
        <source>The same seed gives the same draws on every machine</source>
        <translation>Derselbe Startwert ergibt auf jedem Rechner dieselben Ziehungen</translation>
    </message>
    <message>
        <source>Ranges of prices and rates</source>
        <translation>Spannen der Preise und Sätze</translation>
    </message>
    <message>
        <source>Triangular from low over likely to high. Prices begin as their bands; type over any share. The parts stay the same.</source>
        <translation>Dreiecksverteilt von niedrig über wahrscheinlich bis hoch. Preise beginnen mit ihren Spannen; jeder Anteil lässt sich überschreiben. Die Teile bleiben dieselben.</translation>
    </message>
    <message>
        <source>As they were</source>
        <translation>Wie zuvor</translation>
    </message>
    <message>
        <source>Takes back every share stated here</source>
        <translation>Nimmt jeden hier angegebenen Anteil zurück</translation>
    </message>
    <message>
        <source>Totals as designed and as drawn</source>
        <translation>Summen wie entworfen und wie gezogen</translation>
    </message>
    <message>
        <source>Share of the draws that stay below</source>
        <translation>Anteil der Ziehungen, die darunter bleiben</translation>
    </message>
    <message>
        <source>The seed is a whole number from 0 to %1.</source>
        <translation>Der Startwert ist eine ganze Zahl von 0 bis %1.</translation>
    </message>
    <message>
        <source>Shown when the design has prices or watts to add up.</source>
        <translation>Erscheint, wenn der Entwurf Preise oder Watt zu summieren hat.</translation>
    </message>
    <message>
        <source>of the draws stay below</source>
        <translation>der Ziehungen bleiben darunter</translation>
    </message>
    <message>
        <source>With a what-if beside the baseline it is said here when the one has paid for itself against the other.</source>
        <translation>Mit einer Variante neben der Basis steht hier, wann sich die eine gegen die andere ausgezahlt hat.</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>Es wird gezogen …</translation>
    </message>
    <message>
        <source>Given up: any change begins anew</source>
        <translation>Abgebrochen: Jede Änderung beginnt von vorn</translation>
    </message>
    <message>
        <source>%1 draws of every range through the totals&apos; own formulas</source>
        <translation>%1 Ziehungen jeder Spanne durch die Formeln der Summen selbst</translation>
    </message>
</context>
<context>
    <name>weft::ui::ReadinessFacts</name>
    <message>
        <source>Question: %1</source>
        <translation>Frage: %1</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin springen</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Checks: %1</source>
        <translation>Prüfungen: %1</translation>
    </message>
</context>
<context>
    <name>weft::ui::ReadinessPage</name>
    <message>
        <source>Readiness</source>
        <translation>Planungsreife</translation>
    </message>
    <message>
        <source>Planning questions</source>
        <translation>Planungsfragen</translation>
    </message>
    <message>
        <source>Classic mistakes</source>
        <translation>Klassische Fehler</translation>
    </message>
    <message>
        <source>Roadmap</source>
        <translation>Fahrplan</translation>
    </message>
    <message>
        <source>Add a phase</source>
        <translation>Phase hinzufügen</translation>
    </message>
    <message>
        <source>Roadmap in weeks</source>
        <translation>Fahrplan in Wochen</translation>
    </message>
    <message>
        <source>Remove the phase</source>
        <translation>Phase entfernen</translation>
    </message>
    <message>
        <source>Being computed…</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>%1 of %2 questions settled · %3 · %4 weeks</source>
        <translation>%1 von %2 Fragen geklärt · %3 · %4 Wochen</translation>
    </message>
    <message>
        <source>1 classic mistake made</source>
        <translation>1 klassischer Fehler begangen</translation>
    </message>
    <message>
        <source>%1 classic mistakes made</source>
        <translation>%1 klassische Fehler begangen</translation>
    </message>
    <message>
        <source>The usual four; what you change becomes this design&apos;s own. ◆ a gate that something holds back</source>
        <translation>Die üblichen vier; was Sie ändern, gehört danach zu diesem Entwurf. ◆ eine Freigabe, die etwas aufhält</translation>
    </message>
    <message>
        <source>◆ a gate that something holds back</source>
        <translation>◆ eine Freigabe, die etwas aufhält</translation>
    </message>
    <message>
        <source>Choose a question or a phase.</source>
        <translation>Eine Frage oder Phase auswählen.</translation>
    </message>
    <message>
        <source>Weeks %1 to %2</source>
        <translation>Wochen %1 bis %2</translation>
    </message>
    <message>
        <source>Nothing holds it back</source>
        <translation>Nichts hält sie auf</translation>
    </message>
    <message>
        <source>What holds it back</source>
        <translation>Was sie aufhält</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>New phase</source>
        <translation>Neue Phase</translation>
    </message>
</context>
<context>
    <name>weft::ui::ReadinessRows</name>
    <message>
        <source>Plan in phases of one&apos;s own</source>
        <translation>In eigenen Phasen planen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>what was decided</source>
        <translation>was entschieden wurde</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>where it can be checked: a document, a ticket, a name</source>
        <translation>wo es sich prüfen lässt: ein Dokument, ein Ticket, ein Name</translation>
    </message>
    <message>
        <source>Settled: good enough to go on</source>
        <translation>Geklärt: gut genug, um weiterzugehen</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Starts at once</source>
        <translation>Beginnt sofort</translation>
    </message>
    <message>
        <source>Exit gates</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>flow., zone., question:skills</source>
        <translation>flow., zone., question:skills</translation>
    </message>
    <message>
        <source>Beginnings of checks that must find nothing when the phase ends, or questions that must be settled</source>
        <translation>Anfänge von Prüfungen, die am Ende der Phase nichts finden dürfen, oder Fragen, die geklärt sein müssen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>weft::ui::Report</name>
    <message>
        <source>Weft %1</source>
        <translation>Weft %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Power and cost of the whole design; the rest of the fabric %1.</source>
        <translation>Leistung und Kosten des ganzen Entwurfs; das Übrige der Fabric %1.</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>This fabric could not be built; see the findings.</source>
        <translation>Diese Fabric ließ sich nicht bauen; siehe die Befunde.</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Anzahlen</translation>
    </message>
    <message>
        <source>Capacity and paths</source>
        <translation>Kapazität und Wege</translation>
    </message>
    <message>
        <source>Traffic and failures</source>
        <translation>Verkehr und Ausfälle</translation>
    </message>
    <message>
        <source>Latency and buffers</source>
        <translation>Latenz und Puffer</translation>
    </message>
    <message>
        <source>Power and cost</source>
        <translation>Leistung und Kosten</translation>
    </message>
    <message>
        <source>All-reduce</source>
        <translation>All-Reduce</translation>
    </message>
    <message>
        <source>Time over message size, both axes logarithmic.</source>
        <translation>Zeit über der Nachrichtengröße, beide Achsen logarithmisch.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>No check found anything amiss.</source>
        <translation>Keine Prüfung fand etwas auszusetzen.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Akzeptiert</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Method and sources</source>
        <translation>Verfahren und Quellen</translation>
    </message>
    <message>
        <source>Bandwidth counts one direction of a link; Gb/s is 10⁹ bit/s, GiB is 2³⁰ bytes. Each figure above follows from these formulas.</source>
        <translation>Bandbreite zählt eine Richtung einer Verbindung; Gb/s sind 10⁹ bit/s, GiB sind 2³⁰ Byte. Jede Zahl oben folgt aus diesen Formeln.</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Meaning and source</source>
        <translation>Bedeutung und Quelle</translation>
    </message>
    <message>
        <source>Untitled design</source>
        <translation>Entwurf ohne Titel</translation>
    </message>
    <message>
        <source>Technical report</source>
        <translation>Technischer Bericht</translation>
    </message>
    <message>
        <source>Technical report, %1</source>
        <translation>Technischer Bericht, %1</translation>
    </message>
    <message>
        <source>The whole design</source>
        <translation>Der ganze Entwurf</translation>
    </message>
    <message>
        <source>Power and cost by kind</source>
        <translation>Leistung und Kosten nach Art</translation>
    </message>
    <message>
        <source>Bill of materials</source>
        <translation>Stückliste</translation>
    </message>
</context>
<context>
    <name>weft::ui::ReportSections</name>
    <message>
        <source>Baseline</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entschieden durch</translation>
    </message>
    <message>
        <source>What-ifs against the baseline</source>
        <translation>Varianten gegen die Basis</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Moved by</source>
        <translation>Bewegt durch</translation>
    </message>
    <message>
        <source>all others: %1</source>
        <translation>alle übrigen: %1</translation>
    </message>
    <message>
        <source>No compared figure differs.</source>
        <translation>Keine verglichene Kennzahl weicht ab.</translation>
    </message>
    <message>
        <source>Workloads</source>
        <translation>Workloads</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Datenfluss</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Latency p99</source>
        <translation>Latenz p99</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>Im Monat</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>What fails</source>
        <translation>Was ausfällt</translation>
    </message>
    <message>
        <source>Flows cut off</source>
        <translation>Abgeschnittene Datenflüsse</translation>
    </message>
    <message>
        <source>Too slow</source>
        <translation>Zu langsam</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>Zu spät</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>No single failure looked at breaks a flow.</source>
        <translation>Kein untersuchter einzelner Ausfall unterbricht einen Datenfluss.</translation>
    </message>
    <message>
        <source>Flows between sites</source>
        <translation>Datenflüsse zwischen Standorten</translation>
    </message>
    <message>
        <source>What failures break</source>
        <translation>Was Ausfälle unterbrechen</translation>
    </message>
    <message>
        <source>Rack</source>
        <translation>Rack</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>HE</translation>
    </message>
    <message>
        <source>Power, typical</source>
        <translation>Leistung, typisch</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The %1 racks that draw most, of %2.</source>
        <translation>Die %1 Racks mit der höchsten Aufnahme, von %2.</translation>
    </message>
    <message>
        <source>Sites and racks</source>
        <translation>Standorte und Racks</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Answer and evidence</source>
        <translation>Antwort und Nachweis</translation>
    </message>
    <message>
        <source>Classic mistake</source>
        <translation>Klassischer Fehler</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>Exit gates</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Planungsreife</translation>
    </message>
    <message>
        <source>Classic mistakes</source>
        <translation>Klassische Fehler</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>The usual phases; the design names none of its own.</source>
        <translation>Die üblichen Phasen; der Entwurf nennt keine eigenen.</translation>
    </message>
</context>
<context>
    <name>weft::ui::ReportTables</name>
    <message>
        <source>1 line has no known price and is not in the sum.</source>
        <translation>1 Zeile hat keinen bekannten Preis und fehlt in der Summe.</translation>
    </message>
    <message>
        <source>%1 lines have no known price and are not in the sum.</source>
        <translation>%1 Zeilen haben keinen bekannten Preis und fehlen in der Summe.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Where and use</source>
        <translation>Ort und Verwendung</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Stückpreis</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>%1 + %2 spare</source>
        <translation>%1 + %2 Ersatz</translation>
    </message>
    <message>
        <source>rented</source>
        <translation>gemietet</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>Power, typical</source>
        <translation>Leistung, typisch</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
</context>
<context>
    <name>weft::ui::RequirementsModel</name>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>✗ fails</source>
        <translation>✗ verfehlt</translation>
    </message>
    <message>
        <source>✓ passes</source>
        <translation>✓ erfüllt</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Anforderung</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Verlangt</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
</context>
<context>
    <name>weft::ui::RequirementsPage</name>
    <message>
        <source>Requirements</source>
        <translation>Anforderungen</translation>
    </message>
    <message>
        <source>Shown when the design has requirements: add a set of them in Workloads, by the class of what runs.</source>
        <translation>Erscheint, sobald der Entwurf Anforderungen hat: unter „Workloads“ einen Satz nach der Klasse dessen hinzufügen, was läuft.</translation>
    </message>
    <message>
        <source>The one requirement is met</source>
        <translation>Die eine Anforderung ist erfüllt</translation>
    </message>
    <message>
        <source>All %1 requirements are met</source>
        <translation>Alle %1 Anforderungen sind erfüllt</translation>
    </message>
    <message>
        <source>%1 of %2 requirements fail</source>
        <translation>%1 von %2 Anforderungen verfehlt</translation>
    </message>
</context>
<context>
    <name>weft::ui::Results</name>
    <message>
        <source>Network power by kind</source>
        <translation>Netzleistung nach Art</translation>
    </message>
    <message>
        <source>Network cost by kind</source>
        <translation>Netzkosten nach Art</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>All-reduce time</source>
        <translation>All-Reduce-Zeit</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Paths and load</source>
        <translation>Wege und Last</translation>
    </message>
    <message>
        <source>Shown when the design has a fabric.</source>
        <translation>Erscheint, sobald der Entwurf eine Fabric hat.</translation>
    </message>
    <message>
        <source>Nothing was found for this fabric.</source>
        <translation>Für diese Fabric wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>Being computed…</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>%1 pieces</source>
        <translation>%1 Stück</translation>
    </message>
    <message>
        <source>%1, %2: %3, typical</source>
        <translation>%1, %2: %3, typisch</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>1 line without a known price is not in it</source>
        <translation>1 Zeile ohne bekannten Preis ist nicht enthalten</translation>
    </message>
    <message>
        <source>%1 lines without a known price are not in it</source>
        <translation>%1 Zeilen ohne bekannten Preis sind nicht enthalten</translation>
    </message>
    <message>
        <source>Shown when the design has parts that draw power.</source>
        <translation>Erscheint, sobald der Entwurf Teile mit Leistungsaufnahme hat.</translation>
    </message>
    <message>
        <source>Shown when the design has parts with a known price.</source>
        <translation>Erscheint, sobald der Entwurf Teile mit bekanntem Preis hat.</translation>
    </message>
</context>
<context>
    <name>weft::ui::ResultsArea</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Overview, performance or flows</source>
        <translation>Überblick, Leistungsverhalten oder Datenflüsse</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Leistungsverhalten</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Datenflüsse</translation>
    </message>
    <message>
        <source>Give the results the canvas&apos; room</source>
        <translation>Den Ergebnissen den Platz der Zeichenfläche geben</translation>
    </message>
</context>
<context>
    <name>weft::ui::RuleRows</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>Must pass an enforcement point</source>
        <translation>Muss einen Kontrollpunkt passieren</translation>
    </message>
    <message>
        <source>Must be encrypted all the way</source>
        <translation>Muss durchgehend verschlüsselt sein</translation>
    </message>
    <message>
        <source>New zone</source>
        <translation>Neue Zone</translation>
    </message>
    <message>
        <source>A rule that speaks of no kind does nothing: remove it instead</source>
        <translation>Eine Regel, die von keiner Art spricht, tut nichts: stattdessen entfernen</translation>
    </message>
    <message>
        <source>any zone</source>
        <translation>jeder Zone</translation>
    </message>
    <message>
        <source>Nothing from %1 to %2</source>
        <translation>Nichts von %1 nach %2</translation>
    </message>
    <message>
        <source>Any zone</source>
        <translation>Jede Zone</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>What goes there is</source>
        <translation>Was dorthin geht, ist</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>forbidden</source>
        <translation>verboten</translation>
    </message>
    <message>
        <source>What is forbidden is so, whatever else allows it</source>
        <translation>Was verboten ist, bleibt es, was auch immer es sonst erlaubt</translation>
    </message>
</context>
<context>
    <name>weft::ui::RulesModel</name>
    <message>
        <source>Any zone</source>
        <translation>Jede Zone</translation>
    </message>
    <message>
        <source>✓ allowed</source>
        <translation>✓ erlaubt</translation>
    </message>
    <message>
        <source>✗ forbidden</source>
        <translation>✗ verboten</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>inspected</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>verschlüsselt</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>Must be</source>
        <translation>Muss sein</translation>
    </message>
</context>
<context>
    <name>weft::ui::ScatterChart</name>
    <message>
        <source>%1, %2 more</source>
        <translation>%1, %2 weitere</translation>
    </message>
</context>
<context>
    <name>weft::ui::ScenarioBar</name>
    <message>
        <source>Baseline and what-ifs</source>
        <translation>Basis und Varianten</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Changes of this what-if</source>
        <translation>Änderungen dieser Variante</translation>
    </message>
    <message>
        <source>New what-if from what is shown</source>
        <translation>Neue Variante aus dem Gezeigten</translation>
    </message>
    <message>
        <source>Name of the what-if</source>
        <translation>Name der Variante</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>The design itself: what the what-ifs stand on</source>
        <translation>Der Entwurf selbst: worauf die Varianten aufbauen</translation>
    </message>
    <message>
        <source>Changes are written to this what-if</source>
        <translation>Änderungen werden in diese Variante geschrieben</translation>
    </message>
    <message>
        <source>On “%1”</source>
        <translation>Auf „%1“</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 Änderung</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 Änderungen</translation>
    </message>
    <message>
        <source>Changes of this what-if: %1</source>
        <translation>Änderungen dieser Variante: %1</translation>
    </message>
</context>
<context>
    <name>weft::ui::ScenarioChanges</name>
    <message>
        <source>… %1 in all</source>
        <translation>… insgesamt %1</translation>
    </message>
    <message>
        <source>No changes yet</source>
        <translation>Noch keine Änderungen</translation>
    </message>
    <message>
        <source>What this what-if changes</source>
        <translation>Was diese Variante ändert</translation>
    </message>
    <message>
        <source>Nothing yet. Whatever you change while it is active is written to it; the baseline stays as it is.</source>
        <translation>Noch nichts. Was Sie ändern, während sie aktiv ist, wird in sie geschrieben; die Basis bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>%1 (no longer applies)</source>
        <translation>%1 (gilt nicht mehr)</translation>
    </message>
    <message>
        <source>Drop this change</source>
        <translation>Diese Änderung verwerfen</translation>
    </message>
    <message>
        <source>Drop: %1</source>
        <translation>Verwerfen: %1</translation>
    </message>
</context>
<context>
    <name>weft::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Data sizes</source>
        <translation>Datengrößen</translation>
    </message>
    <message>
        <source>Whichever is exact: 1 GiB, 64 MB</source>
        <translation>Was genau passt: 1 GiB, 64 MB</translation>
    </message>
    <message>
        <source>Powers of 1024: GiB</source>
        <translation>Potenzen von 1024: GiB</translation>
    </message>
    <message>
        <source>Powers of 1000: GB</source>
        <translation>Potenzen von 1000: GB</translation>
    </message>
    <message>
        <source>Lengths</source>
        <translation>Längen</translation>
    </message>
    <message>
        <source>Metres, kilometres</source>
        <translation>Meter, Kilometer</translation>
    </message>
    <message>
        <source>Feet, miles</source>
        <translation>Fuß, Meilen</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Rate of exchange</source>
        <translation>Wechselkurs</translation>
    </message>
    <message>
        <source>Applies at once to everything shown, reports and decks. Fields and tables for machines keep metres and US dollars; fields take ft and mi too.</source>
        <translation>Gilt sofort für alles Gezeigte, für Berichte und Präsentationen. Felder und Tabellen für Maschinen bleiben bei Metern und US-Dollar; Felder nehmen auch ft und mi an.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 Sekunde</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 Sekunden</translation>
    </message>
    <message>
        <source>Edits are on disk after</source>
        <translation>Änderungen gesichert nach</translation>
    </message>
    <message>
        <source>Folder of the own parts</source>
        <translation>Ordner der eigenen Teile</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Choose the folder of the own parts</source>
        <translation>Ordner der eigenen Teile auswählen</translation>
    </message>
    <message>
        <source>Catalog folder</source>
        <translation>Katalogordner</translation>
    </message>
    <message>
        <source>Parts of your own are read from another folder from the next start; weft-cli finds it by WEFT_DATA_DIR.</source>
        <translation>Eigene Teile werden ab dem nächsten Start aus einem anderen Ordner gelesen; weft-cli findet ihn über WEFT_DATA_DIR.</translation>
    </message>
    <message>
        <source>%1 for one US dollar</source>
        <translation>%1 für einen US-Dollar</translation>
    </message>
    <message>
        <source>A rate above zero is needed, as %1</source>
        <translation>Ein Kurs über null wird gebraucht, etwa %1</translation>
    </message>
    <message>
        <source>The catalog folder must be one that is there and can be written to</source>
        <translation>Der Katalogordner muss vorhanden und beschreibbar sein</translation>
    </message>
</context>
<context>
    <name>weft::ui::ShowControl</name>
    <message>
        <source>How full links are, what devices draw, what was found, what hurts when it fails</source>
        <translation>Wie voll Verbindungen sind, was Geräte aufnehmen, was gefunden wurde, was beim Ausfall schadet</translation>
    </message>
    <message>
        <source>Least cut between…</source>
        <translation>Kleinster Schnitt zwischen …</translation>
    </message>
    <message>
        <source>More is being computed…</source>
        <translation>Weiteres wird berechnet …</translation>
    </message>
    <message>
        <source>Being computed…</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>Show something else</source>
        <translation>Etwas anderes zeigen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Looking for the least cut between %1 and %2…</source>
        <translation>Der kleinste Schnitt zwischen %1 und %2 wird gesucht …</translation>
    </message>
</context>
<context>
    <name>weft::ui::SpreadsModel</name>
    <message>
        <source>One draw of ten comes to less</source>
        <translation>Eine von zehn Ziehungen ergibt weniger</translation>
    </message>
    <message>
        <source>Half of the draws come to less</source>
        <translation>Die Hälfte der Ziehungen ergibt weniger</translation>
    </message>
    <message>
        <source>Nine draws of ten come to less</source>
        <translation>Neun von zehn Ziehungen ergeben weniger</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>As designed</source>
        <translation>Wie entworfen</translation>
    </message>
</context>
<context>
    <name>weft::ui::StackedBarChart</name>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 von %3</translation>
    </message>
</context>
<context>
    <name>weft::ui::StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Berechnung</translation>
    </message>
    <message>
        <source>Give up what is being computed</source>
        <translation>Laufende Berechnung abbrechen</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1, %2 %</translation>
    </message>
    <message>
        <source>Answered in %1 ms; the longer searches were given up</source>
        <translation>In %1 ms beantwortet; die längeren Suchen wurden abgebrochen</translation>
    </message>
    <message>
        <source>Answered in %1 ms</source>
        <translation>In %1 ms beantwortet</translation>
    </message>
</context>
<context>
    <name>weft::ui::StepPage</name>
    <message>
        <source>Find the best plans</source>
        <translation>Beste Pläne suchen</translation>
    </message>
    <message>
        <source>Use this plan</source>
        <translation>Diesen Plan verwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What a step is made of</source>
        <translation>Woraus ein Schritt besteht</translation>
    </message>
    <message>
        <source>Training workload</source>
        <translation>Trainings-Workload</translation>
    </message>
    <message>
        <source>Tries tensor, pipeline, context and expert parallelism, micro-batches, ZeRO and recomputation; lists the fastest that fit the memory</source>
        <translation>Probiert Tensor-, Pipeline-, Kontext- und Expertenparallelität, Mikrobatches, ZeRO und Neuberechnung; listet die schnellsten auf, die in den Speicher passen</translation>
    </message>
    <message>
        <source>The selected plan becomes the workload&apos;s; undo takes it back</source>
        <translation>Der gewählte Plan wird der des Workloads; Rückgängig nimmt ihn zurück</translation>
    </message>
    <message>
        <source>Searching for plans</source>
        <translation>Pläne werden gesucht</translation>
    </message>
    <message>
        <source>Give up the search</source>
        <translation>Suche abbrechen</translation>
    </message>
    <message>
        <source>As it is: %1</source>
        <translation>Wie er ist: %1</translation>
    </message>
    <message>
        <source>Shown when the design has a training workload: add one in Workloads.</source>
        <translation>Erscheint, sobald der Entwurf einen Trainings-Workload hat: unter „Workloads“ einen hinzufügen.</translation>
    </message>
    <message>
        <source>This workload cannot be evaluated yet; Problems says why.</source>
        <translation>Dieser Workload lässt sich noch nicht auswerten; „Probleme“ sagt, warum.</translation>
    </message>
    <message>
        <source>Trying plans…</source>
        <translation>Pläne werden probiert …</translation>
    </message>
    <message>
        <source>%1 plans tried, %2 fit the memory</source>
        <translation>%1 Pläne probiert, %2 passen in den Speicher</translation>
    </message>
    <message>
        <source>Train by %1</source>
        <translation>Trainieren nach %1</translation>
    </message>
</context>
<context>
    <name>weft::ui::StepsView</name>
    <message>
        <source>Training steps of all scenarios</source>
        <translation>Trainingsschritte aller Varianten</translation>
    </message>
    <message>
        <source>Shown when the design has a training workload: add one in Workloads.</source>
        <translation>Erscheint, sobald der Entwurf einen Trainings-Workload hat: unter „Workloads“ einen hinzufügen.</translation>
    </message>
</context>
<context>
    <name>weft::ui::SweepPage</name>
    <message>
        <source>Figure over one setting</source>
        <translation>Kennzahl über einer Einstellung</translation>
    </message>
    <message>
        <source>Figure over two settings</source>
        <translation>Kennzahl über zwei Einstellungen</translation>
    </message>
    <message>
        <source>Sweeps</source>
        <translation>Reihen</translation>
    </message>
    <message>
        <source>Say what to vary and over which values, and press Run.</source>
        <translation>Sagen Sie, was über welche Werte verändert werden soll, und drücken Sie Ausführen.</translation>
    </message>
    <message>
        <source>How does</source>
        <translation>Wie hängt</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>depend on what is chosen?</source>
        <translation>von der Wahl ab?</translation>
    </message>
    <message>
        <source>Sweeping</source>
        <translation>Die Reihe wird gerechnet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Give up sweeping</source>
        <translation>Reihe abbrechen</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>Verändern</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>over</source>
        <translation>über</translation>
    </message>
    <message>
        <source>Setting to vary</source>
        <translation>Einstellung, die verändert wird</translation>
    </message>
    <message>
        <source>Second setting to vary</source>
        <translation>Zweite Einstellung, die verändert wird</translation>
    </message>
    <message>
        <source>A setting, or its path as on the command line: compute.oversubscription</source>
        <translation>Eine Einstellung oder ihr Pfad wie auf der Befehlszeile: compute.oversubscription</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Values of the second</source>
        <translation>Werte der zweiten</translation>
    </message>
    <message>
        <source>Values with commas between them, or first..last:step</source>
        <translation>Werte mit Kommas dazwischen oder erster..letzter:Schritt</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Make this a what-if</source>
        <translation>Daraus eine Variante machen</translation>
    </message>
    <message>
        <source>A what-if with the settings of the point; undo takes it back</source>
        <translation>Eine Variante mit den Einstellungen des Punkts; Rückgängig nimmt sie zurück</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>nichts weiter</translation>
    </message>
    <message>
        <source>Not said: chosen by the engine</source>
        <translation>Nicht gesagt: das Programm wählt</translation>
    </message>
    <message>
        <source>Now %1</source>
        <translation>Jetzt %1</translation>
    </message>
    <message>
        <source>1:1,2:1,4:1 or 16..128:16</source>
        <translation>1:1,2:1,4:1 oder 16..128:16</translation>
    </message>
    <message>
        <source>%1: say which values to try, for example %2.</source>
        <translation>%1: Sagen Sie, welche Werte versucht werden, zum Beispiel %2.</translation>
    </message>
    <message>
        <source>Say which setting to vary.</source>
        <translation>Sagen Sie, welche Einstellung verändert wird.</translation>
    </message>
    <message>
        <source>Both settings are the same: vary two.</source>
        <translation>Beide Einstellungen sind dieselbe: Verändern Sie zwei.</translation>
    </message>
    <message>
        <source>These are %1 points; the window takes at most %2, weft-cli sweep a million.</source>
        <translation>Das sind %1 Punkte; das Fenster nimmt höchstens %2, weft-cli sweep eine Million.</translation>
    </message>
    <message>
        <source>The design has no figure yet to look at.</source>
        <translation>Der Entwurf hat noch keine Kennzahl, die man ansehen könnte.</translation>
    </message>
    <message>
        <source>No point has an answer yet.</source>
        <translation>Noch hat kein Punkt eine Antwort.</translation>
    </message>
    <message>
        <source>Every point of a sweep can become a what-if.</source>
        <translation>Jeder Punkt einer Reihe kann eine Variante werden.</translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 von %2 Punkten</translation>
    </message>
    <message>
        <source>The design has changed since: run it again</source>
        <translation>Der Entwurf hat sich seither geändert: führen Sie die Reihe neu aus</translation>
    </message>
    <message>
        <source>Given up: %1</source>
        <translation>Abgebrochen: %1</translation>
    </message>
    <message>
        <source>one point</source>
        <translation>ein Punkt</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>this figure takes a search, and a sweep shows what answers at once</source>
        <translation>diese Kennzahl braucht eine Suche, und eine Reihe zeigt, was sofort antwortet</translation>
    </message>
    <message>
        <source>No point has an answer: %1</source>
        <translation>Kein Punkt hat eine Antwort: %1</translation>
    </message>
    <message>
        <source>%1 without an answer, the first at %2: %3</source>
        <translation>%1 ohne Antwort, der erste bei %2: %3</translation>
    </message>
    <message>
        <source>One point</source>
        <translation>Ein Punkt</translation>
    </message>
    <message>
        <source>Choose a point: press it, or move with the arrow keys and Enter.</source>
        <translation>Wählen Sie einen Punkt: klicken Sie ihn an oder gehen Sie mit den Pfeiltasten und Enter.</translation>
    </message>
    <message>
        <source>“%1” is a what-if now, on the tab What-ifs.</source>
        <translation>„%1“ ist nun eine Variante, auf dem Reiter Varianten.</translation>
    </message>
</context>
<context>
    <name>weft::ui::Sweeps</name>
    <message>
        <source>Money · %1</source>
        <translation>Geld · %1</translation>
    </message>
    <message>
        <source>Optics · %1</source>
        <translation>Optiken · %1</translation>
    </message>
    <message>
        <source>%1 against the design as it is</source>
        <translation>%1 gegenüber dem Entwurf, wie er ist</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>noch nicht gerechnet</translation>
    </message>
</context>
<context>
    <name>weft::ui::TablePage</name>
    <message>
        <source>Table of results</source>
        <translation>Ergebnistabelle</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Shown when something runs on the network: add a workload.</source>
        <translation>Erscheint, sobald etwas auf dem Netz läuft: einen Workload hinzufügen.</translation>
    </message>
</context>
<context>
    <name>weft::ui::TelemetryModel</name>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Telemetry</source>
        <translation>Telemetrie</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Gelesen mit</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Weil</translation>
    </message>
</context>
<context>
    <name>weft::ui::TelemetryPage</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export subscriptions or flow matrix</source>
        <translation>Abonnements oder Flussmatrix exportieren</translation>
    </message>
    <message>
        <source>What to watch</source>
        <translation>Was zu beobachten ist</translation>
    </message>
    <message>
        <source>Shown when the design has switches, adapters, storage or gateways to watch.</source>
        <translation>Erscheint, sobald der Entwurf Switches, Adapter, Speicher oder Gateways zum Beobachten hat.</translation>
    </message>
    <message>
        <source>%1 of telemetry in all</source>
        <translation>%1 Telemetrie insgesamt</translation>
    </message>
</context>
<context>
    <name>weft::ui::TopBar</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
</context>
<context>
    <name>weft::ui::Tour</name>
    <message>
        <source>Skip the tour</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
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
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>weft::ui::TourSteps</name>
    <message>
        <source>Drag from the library</source>
        <translation>Aus der Bibliothek ziehen</translation>
    </message>
    <message>
        <source>Sites, topologies, servers and lines. Drag one onto the canvas, or press Enter on it; a topology comes with its switches, ports and cables counted.</source>
        <translation>Standorte, Topologien, Server und Leitungen. Auf die Zeichenfläche ziehen oder Enter drücken; eine Topologie kommt mit gezählten Switches, Ports und Kabeln.</translation>
    </message>
    <message>
        <source>The canvas is the design</source>
        <translation>Die Zeichenfläche ist der Entwurf</translation>
    </message>
    <message>
        <source>Drag handles to join things, select one to change it at the right. The wheel zooms: from sites to single switches and their ports.</source>
        <translation>An Griffen ziehen verbindet; was ausgewählt ist, wird rechts geändert. Das Mausrad zoomt: von Standorten bis zu einzelnen Switches und ihren Ports.</translation>
    </message>
    <message>
        <source>The figures answer at once</source>
        <translation>Die Kennzahlen antworten sofort</translation>
    </message>
    <message>
        <source>While the mouse is still down they say how far each would move. What is selected decides which fabric they speak of.</source>
        <translation>Noch während die Maustaste gedrückt ist, sagen sie, wie weit sich jede bewegen würde. Die Auswahl bestimmt, von welcher Fabric sie sprechen.</translation>
    </message>
    <message>
        <source>Every number says why</source>
        <translation>Jede Zahl sagt, warum</translation>
    </message>
    <message>
        <source>Click a figure anywhere: its formula with your values, each term with its origin and source. F1 on a figure opens its page in the help.</source>
        <translation>Ein Klick auf eine Kennzahl zeigt ihre Formel mit Ihren Werten, jeden Term mit Herkunft und Quelle. F1 auf einer Kennzahl öffnet ihre Seite in der Hilfe.</translation>
    </message>
    <message>
        <source>What if?</source>
        <translation>Was wäre, wenn?</translation>
    </message>
    <message>
        <source>“New what-if” keeps the baseline and writes your changes beside it. Compare shows both, and takes each difference apart.</source>
        <translation>„Neue Variante“ lässt die Basis stehen und schreibt Ihre Änderungen daneben. „Vergleich“ zeigt beide und zerlegt jeden Unterschied.</translation>
    </message>
</context>
<context>
    <name>weft::ui::TradeOffView</name>
    <message>
        <source>Two figures of all scenarios</source>
        <translation>Zwei Kennzahlen aller Varianten</translation>
    </message>
    <message>
        <source>against</source>
        <translation>gegen</translation>
    </message>
    <message>
        <source>Figure upwards</source>
        <translation>Kennzahl nach oben</translation>
    </message>
    <message>
        <source>Figure across</source>
        <translation>Kennzahl nach rechts</translation>
    </message>
    <message>
        <source>more is better</source>
        <translation>mehr ist besser</translation>
    </message>
    <message>
        <source>less is better</source>
        <translation>weniger ist besser</translation>
    </message>
    <message>
        <source>Fewer than two figures differ between the scenarios.</source>
        <translation>Weniger als zwei Kennzahlen unterscheiden sich zwischen den Varianten.</translation>
    </message>
</context>
<context>
    <name>weft::ui::VendorsTab</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>Vendors</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Share of spend by vendor</source>
        <translation>Ausgabenanteil nach Hersteller</translation>
    </message>
    <message>
        <source>Lines without a known price are in no share.</source>
        <translation>Zeilen ohne bekannten Preis stehen in keinem Anteil.</translation>
    </message>
    <message>
        <source>Use only these</source>
        <translation>Nur diese verwenden</translation>
    </message>
    <message>
        <source>Shown when something of the design has a known price.</source>
        <translation>Erscheint, sobald etwas im Entwurf einen bekannten Preis hat.</translation>
    </message>
    <message>
        <source>%1 of the known spend goes to %2</source>
        <translation>%1 der bekannten Ausgaben gehen an %2</translation>
    </message>
    <message>
        <source>Choose at least one vendor.</source>
        <translation>Mindestens einen Hersteller auswählen.</translation>
    </message>
    <message>
        <source>Take some away to see what changes.</source>
        <translation>Einige wegnehmen, um zu sehen, was sich ändert.</translation>
    </message>
    <message>
        <source>Without a price: %1</source>
        <translation>Ohne Preis: %1</translation>
    </message>
    <message>
        <source>Every link is joined.</source>
        <translation>Jede Verbindung ist hergestellt.</translation>
    </message>
    <message>
        <source>1 link is joined by nothing of theirs.</source>
        <translation>1 Verbindung lässt sich mit nichts von ihnen herstellen.</translation>
    </message>
    <message>
        <source>%1 links are joined by nothing of theirs.</source>
        <translation>%1 Verbindungen lassen sich mit nichts von ihnen herstellen.</translation>
    </message>
    <message>
        <source>What could stand in for parts of other vendors</source>
        <translation>Was für Teile anderer Hersteller einspringen könnte</translation>
    </message>
    <message>
        <source>Parts only of…</source>
        <translation>Teile nur von …</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Alle ankreuzen</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Keine ankreuzen</translation>
    </message>
    <message>
        <source>Vendors to take parts of</source>
        <translation>Hersteller, von denen Teile kommen</translation>
    </message>
    <message>
        <source>Servers, storage and WAN services stay.</source>
        <translation>Server, Speicher und WAN-Dienste bleiben.</translation>
    </message>
    <message>
        <source>Try as what-if</source>
        <translation>Als Variante ausprobieren</translation>
    </message>
    <message>
        <source>A what-if of these vendors&apos; parts, to compare; the baseline stays as it is</source>
        <translation>Eine Variante mit den Teilen dieser Hersteller zum Vergleichen; die Basis bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>Switches, NICs, gateways, modules and cables come from these vendors from now on; undo takes it back</source>
        <translation>Switches, NICs, Gateways, Module und Kabel kommen von jetzt an von diesen Herstellern; Rückgängig nimmt es zurück</translation>
    </message>
    <message>
        <source>Choosing parts anew…</source>
        <translation>Teile werden neu gewählt …</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1: von %2 auf %3</translation>
    </message>
    <message>
        <source>No figure changes.</source>
        <translation>Keine Zahl ändert sich.</translation>
    </message>
    <message>
        <source>Errors found: %1</source>
        <translation>Gefundene Fehler: %1</translation>
    </message>
</context>
<context>
    <name>weft::ui::WaterfallView</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Why the figure differs</source>
        <translation>Warum die Kennzahl abweicht</translation>
    </message>
    <message>
        <source>baseline to</source>
        <translation>Basis zu</translation>
    </message>
    <message>
        <source>What-if to explain</source>
        <translation>Zu erklärende Variante</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Detailgrad</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>Choose a figure to see why it differs.</source>
        <translation>Eine Kennzahl auswählen, um zu sehen, warum sie abweicht.</translation>
    </message>
    <message>
        <source>This figure does not differ.</source>
        <translation>Diese Kennzahl weicht nicht ab.</translation>
    </message>
</context>
<context>
    <name>weft::ui::Waterfalls</name>
    <message>
        <source>Propagation</source>
        <translation>Ausbreitung</translation>
    </message>
    <message>
        <source>Serialisation</source>
        <translation>Serialisierung</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Hops</translation>
    </message>
    <message>
        <source>Queueing</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>Verarbeitung</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>99th percentile</source>
        <translation>99. Perzentil</translation>
    </message>
</context>
<context>
    <name>weft::ui::WhatIfsModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The weighted mean of where each figure lies between the worst (0) and the best (100) of all scenarios</source>
        <translation>Das gewichtete Mittel dessen, wo jede Kennzahl zwischen der schlechtesten (0) und der besten (100) aller Varianten liegt</translation>
    </message>
    <message>
        <source>Score by the weights</source>
        <translation>Punkte nach Gewichten</translation>
    </message>
    <message>
        <source>Neither more nor less of it is better</source>
        <translation>Weder mehr noch weniger davon ist besser</translation>
    </message>
    <message>
        <source>How much it counts in the score, 0 to 10</source>
        <translation>Wie viel sie bei den Punkten zählt, 0 bis 10</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>hier nicht bekannt</translation>
    </message>
    <message>
        <source>%1
better than the baseline</source>
        <translation>%1
besser als die Basis</translation>
    </message>
    <message>
        <source>%1
worse than the baseline</source>
        <translation>%1
schlechter als die Basis</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Basis</translation>
    </message>
</context>
<context>
    <name>weft::ui::WhatIfsPage</name>
    <message>
        <source>Compare what-ifs</source>
        <translation>Varianten vergleichen</translation>
    </message>
    <message>
        <source>Figures of the baseline and its what-ifs</source>
        <translation>Kennzahlen der Basis und ihrer Varianten</translation>
    </message>
    <message>
        <source>What if?</source>
        <translation>Was wäre, wenn?</translation>
    </message>
    <message>
        <source>A what-if is the design with some changes. The design stays as it is; here both stand side by side, with the reason for every difference.</source>
        <translation>Eine Variante ist der Entwurf mit einigen Änderungen. Der Entwurf bleibt, wie er ist; hier stehen beide nebeneinander, mit dem Grund für jeden Unterschied.</translation>
    </message>
    <message>
        <source>New what-if</source>
        <translation>Neue Variante</translation>
    </message>
    <message>
        <source>What-ifs against the baseline</source>
        <translation>Varianten gegen die Basis</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleich läuft</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Give up comparing</source>
        <translation>Vergleich abbrechen</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>Nur was abweicht</translation>
    </message>
    <message>
        <source>Picture of the comparison</source>
        <translation>Bild des Vergleichs</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>Trade-off</source>
        <translation>Abwägung</translation>
    </message>
    <message>
        <source>Collectives</source>
        <translation>Kollektive</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Radar</source>
        <translation>Radar</translation>
    </message>
</context>
<context>
    <name>weft::ui::WhyPanel</name>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies all of this as text</source>
        <translation>Kopiert all dies als Text</translation>
    </message>
    <message>
        <source>Show it on the canvas</source>
        <translation>Auf der Zeichenfläche zeigen</translation>
    </message>
    <message>
        <source>Not known any more</source>
        <translation>Nicht mehr bekannt</translation>
    </message>
    <message>
        <source>With this change the design no longer gives this figure. The problems list says why.</source>
        <translation>Mit dieser Änderung ergibt der Entwurf diese Kennzahl nicht mehr. Die Problemliste sagt, warum.</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
    <message>
        <source>Why %1?</source>
        <translation>Warum %1?</translation>
    </message>
    <message>
        <source>Why %1 is %2</source>
        <translation>Warum %1 %2 beträgt</translation>
    </message>
    <message>
        <source>Decided by %1.</source>
        <translation>Entschieden durch %1.</translation>
    </message>
</context>
<context>
    <name>weft::ui::WideWords</name>
    <message>
        <source>Inference request</source>
        <translation>Inferenzanfrage</translation>
    </message>
    <message>
        <source>Sensor stream</source>
        <translation>Sensorstrom</translation>
    </message>
    <message>
        <source>Model push</source>
        <translation>Modellverteilung</translation>
    </message>
    <message>
        <source>Dataset sync</source>
        <translation>Datenabgleich</translation>
    </message>
    <message>
        <source>Checkpoint replication</source>
        <translation>Checkpoint-Replikation</translation>
    </message>
    <message>
        <source>RAG query</source>
        <translation>RAG-Abfrage</translation>
    </message>
    <message>
        <source>User traffic</source>
        <translation>Nutzerverkehr</translation>
    </message>
    <message>
        <source>Telemetry</source>
        <translation>Telemetrie</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Real time</source>
        <translation>Echtzeit</translation>
    </message>
    <message>
        <source>Interactive</source>
        <translation>Interaktiv</translation>
    </message>
    <message>
        <source>Bulk</source>
        <translation>Massendaten</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>In one duct</source>
        <translation>In einem Rohr</translation>
    </message>
    <message>
        <source>On ways of their own</source>
        <translation>Auf eigenen Wegen</translation>
    </message>
    <message>
        <source>Partition key</source>
        <translation>Partitionsschlüssel</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>Kern</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>no zones</source>
        <translation>keine Zonen</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>innerhalb</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>forbidden</source>
        <translation>verboten</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>geklärt</translation>
    </message>
    <message>
        <source>avoided</source>
        <translation>vermieden</translation>
    </message>
    <message>
        <source>made</source>
        <translation>begangen</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>trifft nicht zu</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
</context>
<context>
    <name>weft::ui::Words</name>
    <message>
        <source>Switch</source>
        <translation>Switch</translation>
    </message>
    <message>
        <source>NIC</source>
        <translation>Netzwerkkarte</translation>
    </message>
    <message>
        <source>Optic or cable</source>
        <translation>Optik oder Kabel</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Cloud instance</source>
        <translation>Cloud-Instanz</translation>
    </message>
    <message>
        <source>WAN service</source>
        <translation>WAN-Dienst</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Switches</translation>
    </message>
    <message>
        <source>Transceivers</source>
        <translation>Transceiver</translation>
    </message>
    <message>
        <source>Cables</source>
        <translation>Kabel</translation>
    </message>
    <message>
        <source>NICs</source>
        <translation>Netzwerkkarten</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Cloud instances</source>
        <translation>Cloud-Instanzen</translation>
    </message>
    <message>
        <source>WAN services</source>
        <translation>WAN-Dienste</translation>
    </message>
    <message>
        <source>Patch panels</source>
        <translation>Patchfelder</translation>
    </message>
    <message>
        <source>Data centre</source>
        <translation>Rechenzentrum</translation>
    </message>
    <message>
        <source>Edge site</source>
        <translation>Edge-Standort</translation>
    </message>
    <message>
        <source>Cloud region</source>
        <translation>Cloud-Region</translation>
    </message>
    <message>
        <source>Colocation</source>
        <translation>Colocation</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Compute</translation>
    </message>
    <message>
        <source>Front-end</source>
        <translation>Front-End</translation>
    </message>
    <message>
        <source>In-band management</source>
        <translation>In-Band-Management</translation>
    </message>
    <message>
        <source>Out-of-band management</source>
        <translation>Out-of-Band-Management</translation>
    </message>
    <message>
        <source>InfiniBand</source>
        <translation>InfiniBand</translation>
    </message>
    <message>
        <source>RoCEv2 Ethernet</source>
        <translation>RoCEv2-Ethernet</translation>
    </message>
    <message>
        <source>TCP Ethernet</source>
        <translation>TCP-Ethernet</translation>
    </message>
    <message>
        <source>Packet-sprayed Ethernet</source>
        <translation>Ethernet mit Paketverteilung</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>ECMP, by flow</source>
        <translation>ECMP, nach Fluss</translation>
    </message>
    <message>
        <source>WCMP, weighted by rate</source>
        <translation>WCMP, nach Rate gewichtet</translation>
    </message>
    <message>
        <source>Adaptive</source>
        <translation>Adaptiv</translation>
    </message>
    <message>
        <source>Packets sprayed</source>
        <translation>Pakete verteilt</translation>
    </message>
    <message>
        <source>Valiant, by a random switch</source>
        <translation>Valiant, über einen zufälligen Switch</translation>
    </message>
    <message>
        <source>UGAL, minimal or Valiant</source>
        <translation>UGAL, minimal oder Valiant</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>planning band</source>
        <translation>Planungsband</translation>
    </message>
    <message>
        <source>street</source>
        <translation>Marktpreis</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Listenpreis</translation>
    </message>
    <message>
        <source>Grade A: read in the vendor&apos;s own document, or in SONiC or NetBox.</source>
        <translation>Güte A: im Dokument des Herstellers gelesen oder in SONiC oder NetBox.</translation>
    </message>
    <message>
        <source>Grade B: read in a transcription of the vendor&apos;s document.</source>
        <translation>Güte B: in einer Abschrift des Herstellerdokuments gelesen.</translation>
    </message>
    <message>
        <source>Grade C: recalled, not verified against a document.</source>
        <translation>Güte C: aus der Erinnerung, nicht an einem Dokument geprüft.</translation>
    </message>
    <message>
        <source>Your own entry.</source>
        <translation>Ihr eigener Eintrag.</translation>
    </message>
    <message>
        <source>Whole design</source>
        <translation>Ganzer Entwurf</translation>
    </message>
    <message>
        <source>Line cards</source>
        <translation>Linecards</translation>
    </message>
</context>
<context>
    <name>weft::ui::Workloads</name>
    <message>
        <source>Nothing found against it</source>
        <translation>Nichts dagegen gefunden</translation>
    </message>
    <message>
        <source>no fabric yet</source>
        <translation>noch keine Fabric</translation>
    </message>
    <message>
        <source>%1 of %2 met</source>
        <translation>%1 von %2 erfüllt</translation>
    </message>
    <message>
        <source>Problems says which fail</source>
        <translation>„Probleme“ sagt, welche verfehlt werden</translation>
    </message>
    <message>
        <source>Workloads</source>
        <translation>Workloads</translation>
    </message>
    <message>
        <source>Workloads of the design</source>
        <translation>Workloads des Entwurfs</translation>
    </message>
    <message>
        <source>Add a workload</source>
        <translation>Workload hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Calibrate from an nccl-tests log</source>
        <translation>Aus einem nccl-tests-Protokoll kalibrieren</translation>
    </message>
    <message>
        <source>Calibrate collectives from the output of nccl-tests…</source>
        <translation>Kollektive Operationen aus der Ausgabe von nccl-tests kalibrieren …</translation>
    </message>
    <message>
        <source>Duplicate the workload</source>
        <translation>Workload duplizieren</translation>
    </message>
    <message>
        <source>Duplicate (Ctrl+D)</source>
        <translation>Duplizieren (Strg+D)</translation>
    </message>
    <message>
        <source>Delete the workload</source>
        <translation>Workload löschen</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>Löschen (Entf)</translation>
    </message>
    <message>
        <source>What is the network for?</source>
        <translation>Wofür ist das Netz?</translation>
    </message>
    <message>
        <source>Say what runs on it, and every figure answers for that: how long a step takes, what waits on the network, what the wait costs.</source>
        <translation>Sagen Sie, was darauf läuft, und jede Kennzahl antwortet darauf: wie lange ein Schritt dauert, was auf das Netz wartet und was das Warten kostet.</translation>
    </message>
    <message>
        <source>Add %1: %2</source>
        <translation>%1 hinzufügen: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 duplizieren</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Calibrate from an nccl-tests log…</source>
        <translation>Aus einem nccl-tests-Protokoll kalibrieren …</translation>
    </message>
</context>
<context>
    <name>weft::ui::WorkloadsDelegate</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>weft::ui::WorkloadsModel</name>
    <message>
        <source>%1, %2 on %3: %4. %5</source>
        <translation>%1, %2 auf %3: %4. %5</translation>
    </message>
</context>
<context>
    <name>weft::ui::ZoneMatrixModel</name>
    <message>
        <source>within</source>
        <translation>innerhalb</translation>
    </message>
    <message>
        <source>✓ all</source>
        <translation>✓ alles</translation>
    </message>
    <message>
        <source>✓ 1 kind</source>
        <translation>✓ 1 Art</translation>
    </message>
    <message>
        <source>✓ %1 kinds</source>
        <translation>✓ %1 Arten</translation>
    </message>
    <message>
        <source>✗ 1 flow</source>
        <translation>✗ 1 Datenfluss</translation>
    </message>
    <message>
        <source>✗ %1 flows</source>
        <translation>✗ %1 Datenflüsse</translation>
    </message>
    <message>
        <source>1 flow goes there that no rule allows</source>
        <translation>1 Datenfluss geht dorthin, den keine Regel erlaubt</translation>
    </message>
    <message>
        <source>%1 flows go there that no rule allows</source>
        <translation>%1 Datenflüsse gehen dorthin, die keine Regel erlaubt</translation>
    </message>
    <message>
        <source>1 flow goes there</source>
        <translation>1 Datenfluss geht dorthin</translation>
    </message>
    <message>
        <source>%1 flows go there</source>
        <translation>%1 Datenflüsse gehen dorthin</translation>
    </message>
    <message>
        <source>Double-click or Enter: allow, or take the rule back</source>
        <translation>Doppelklick oder Enter: erlauben oder die Regel zurücknehmen</translation>
    </message>
    <message>
        <source>From %1 to %2: %3</source>
        <translation>Von %1 nach %2: %3</translation>
    </message>
</context>
<context>
    <name>weft::ui::ZonesPage</name>
    <message>
        <source>Paint on the canvas</source>
        <translation>Auf der Zeichenfläche einfärben</translation>
    </message>
    <message>
        <source>New zone</source>
        <translation>Neue Zone</translation>
    </message>
    <message>
        <source>Of the sites, fabrics and servers that are selected</source>
        <translation>Aus den ausgewählten Standorten, Fabrics und Servern</translation>
    </message>
    <message>
        <source>Which zone may send to which</source>
        <translation>Welche Zone wohin senden darf</translation>
    </message>
    <message>
        <source>What does not keep to it</source>
        <translation>Was sich nicht daran hält</translation>
    </message>
    <message>
        <source>Every flow keeps to the zones and rules.</source>
        <translation>Jeder Datenfluss hält sich an Zonen und Regeln.</translation>
    </message>
    <message>
        <source>Shown when the design has zones: select sites on the canvas, then New zone. What no rule allows is denied then.</source>
        <translation>Erscheint, sobald der Entwurf Zonen hat: Standorte auf der Zeichenfläche auswählen, dann „Neue Zone“. Was keine Regel erlaubt, ist dann verboten.</translation>
    </message>
    <message>
        <source>What no rule allows is denied</source>
        <translation>Was keine Regel erlaubt, ist verboten</translation>
    </message>
    <message>
        <source>to see what may go from the one zone to the other.</source>
        <translation>um zu sehen, was von der einen Zone in die andere darf.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Within a zone all is allowed.</source>
        <translation>Innerhalb einer Zone ist alles erlaubt.</translation>
    </message>
    <message>
        <source>Allowed by its own rule:</source>
        <translation>Durch eigene Regel erlaubt:</translation>
    </message>
    <message>
        <source>Has no rule of its own. Allow:</source>
        <translation>Hat keine eigene Regel. Erlauben:</translation>
    </message>
    <message>
        <source>Zone %1</source>
        <translation>Zone %1</translation>
    </message>
    <message>
        <source>Rules of the zones</source>
        <translation>Regeln der Zonen</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The chosen rule</source>
        <translation>Die gewählte Regel</translation>
    </message>
    <message>
        <source>Forbid</source>
        <translation>Verbieten</translation>
    </message>
    <message>
        <source>A rule that forbids, whatever else allows it: of the chosen cell, else from any zone to any other</source>
        <translation>Eine Regel, die verbietet, was auch immer es sonst erlaubt: für die gewählte Zelle, sonst von jeder Zone in jede andere</translation>
    </message>
    <message>
        <source>Allows what is switched on here.</source>
        <translation>Erlaubt, was hier eingeschaltet ist.</translation>
    </message>
    <message>
        <source>Forbids what is switched on here.</source>
        <translation>Verbietet, was hier eingeschaltet ist.</translation>
    </message>
    <message>
        <source>Choose a cell or a rule</source>
        <translation>Eine Zelle oder Regel wählen</translation>
    </message>
</context>
</TS>
