package fr.ancrage.dossiers.imports.lecture;

import fr.ancrage.dossiers.imports.lecture.FichierRefuse.Motif;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Weighs an archive before a spreadsheet's reader sees it. What its directory admits to is judged
 * first, without a byte decompressed; then each part is walked through once with the reader's own
 * eyes, counted and not believed, and left at the first thing that no partner's file holds.
 */
final class PeseeArchive {

    /** Below this, a part costs nothing however well it was compressed. */
    private static final long NEGLIGEABLE = 20L * 1024 * 1024;

    private static final String CLASSEUR = "xl/workbook.xml";
    private static final String LIENS = "xl/_rels/workbook.xml.rels";

    private static final XMLInputFactory XML = sansEntites();

    /** One core is left to those who wait for no file. */
    private static final Semaphore PLACES =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));

    private final Path fichier;
    private final LimitesFichier limites;
    private final Map<String, List<String>> fusions = new HashMap<>();
    private final Map<String, String> liens = new HashMap<>();
    private @Nullable String premiereFeuille;
    private int nombreDeFusions;
    private long lus;

    PeseeArchive(Path fichier, LimitesFichier limites) {
        this.fichier = fichier;
        this.limites = limites;
    }

    private static XMLInputFactory sansEntites() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** How many bytes were decompressed up to the verdict. */
    long lus() {
        return lus;
    }

    /** The merged ranges of the sheet that is read: the workbook's first. */
    Fusions fusions() {
        String cible = liens.getOrDefault(premiereFeuille, "worksheets/sheet1.xml");
        String partie = cible.startsWith("/") ? cible.substring(1) : "xl/" + cible;
        return new Fusions(fusions.getOrDefault(partie, List.of()), limites);
    }

    void peser() throws IOException {
        try {
            PLACES.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FichierRefuse(Motif.FICHIER_TROP_LONG_A_LIRE);
        }
        try {
            ouvrir();
        } finally {
            PLACES.release();
        }
    }

    private void ouvrir() throws IOException {
        try (ZipFile archive = new ZipFile(fichier.toFile())) {
            if (archive.size() > limites.entrees()) {
                throw new FichierRefuse(Motif.FICHIER_SUSPECT);
            }
            List<? extends ZipEntry> parties = archive.stream().toList();
            jugerLeRepertoire(archive, parties);
            for (ZipEntry partie : parties) {
                parcourir(archive, partie);
            }
        } catch (ZipException e) {
            throw new FichierRefuse(Motif.FICHIER_ILLISIBLE);
        }
    }

    private void jugerLeRepertoire(ZipFile archive, List<? extends ZipEntry> parties)
            throws IOException {
        if (archive.getEntry(CLASSEUR) == null || archive.getEntry("[Content_Types].xml") == null) {
            throw new FichierRefuse(Motif.FICHIER_FORMAT_INCONNU);
        }
        Set<String> noms = new HashSet<>();
        long annonces = 0;
        long compresses = 0;
        for (ZipEntry partie : parties) {
            annonces += Math.max(0, partie.getSize());
            compresses += Math.max(0, partie.getCompressedSize());
            // two readers would not agree on which of two parts of one name counts
            exiger(noms.add(partie.getName()));
            mesurer(partie, Math.max(0, partie.getSize()));
        }
        exiger(annonces <= limites.octetsDecompresses());
        // parts that share their bytes weigh more together than the file that holds them
        exiger(compresses <= Files.size(fichier));
    }

    private void mesurer(ZipEntry partie, long octets) {
        exiger(
                octets <= NEGLIGEABLE
                        || octets / Math.max(1, partie.getCompressedSize())
                                <= limites.tauxDeCompression());
    }

    private static void exiger(boolean raisonnable) {
        if (!raisonnable) {
            throw new FichierRefuse(Motif.FICHIER_SUSPECT);
        }
    }

    /** What is no XML the reader will not read either: its picture or its font is left alone. */
    private void parcourir(ZipFile archive, ZipEntry partie) throws IOException {
        try (InputStream contenu = new Compte(archive.getInputStream(partie), partie)) {
            XMLStreamReader lecteur = XML.createXMLStreamReader(contenu);
            while (lecteur.hasNext()) {
                int ici = lecteur.next();
                exiger(ici != XMLStreamConstants.DTD);
                if (ici == XMLStreamConstants.START_ELEMENT) {
                    switch (lecteur.getLocalName()) {
                        case "c" ->
                                exiger(
                                        colonne(lecteur.getAttributeValue(null, "r"))
                                                <= limites.cellulesParLigne());
                        case "dimension" ->
                                exiger(
                                        surface(lecteur.getAttributeValue(null, "ref"))
                                                <= limites.cellulesAnnoncees());
                        case "mergeCell" -> {
                            List<String> plages =
                                    fusions.computeIfAbsent(
                                            partie.getName(), _ -> new ArrayList<>());
                            plages.add(attribut(lecteur, "ref"));
                            exiger(++nombreDeFusions <= limites.fusions());
                        }
                        case "sheet" -> {
                            if (premiereFeuille == null && partie.getName().equals(CLASSEUR)) {
                                premiereFeuille = attribut(lecteur, "id");
                            }
                        }
                        case "Relationship" -> {
                            if (partie.getName().equals(LIENS)) {
                                liens.put(attribut(lecteur, "Id"), attribut(lecteur, "Target"));
                                exiger(liens.size() <= limites.entrees());
                            }
                        }
                        default -> {}
                    }
                }
            }
        } catch (XMLStreamException e) {
            return;
        }
    }

    /** Whatever namespace it stands in. */
    private static String attribut(XMLStreamReader lecteur, String nom) {
        for (int i = 0; i < lecteur.getAttributeCount(); i++) {
            if (lecteur.getAttributeLocalName(i).equals(nom)) {
                return lecteur.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The column of a cell's address, counted from 1; 0 when it has none. */
    static long colonne(@Nullable String adresse) {
        long colonne = 0;
        for (int i = 0; adresse != null && i < Math.min(adresse.length(), 8); i++) {
            char c = Character.toUpperCase(adresse.charAt(i));
            if (c < 'A' || c > 'Z') {
                break;
            }
            colonne = colonne * 26 + (c - 'A' + 1);
        }
        return colonne;
    }

    /** How many cells a range says to hold: {@code A1:J20} is 200. */
    private static long surface(@Nullable String plage) {
        if (plage == null || plage.length() > 60) {
            return plage == null ? 0 : Long.MAX_VALUE;
        }
        String fin = plage.substring(plage.indexOf(':') + 1).replace("$", "");
        String rang = fin.replaceFirst("^[A-Za-z]+", "");
        if (!rang.matches("\\d{1,9}")) {
            return rang.isEmpty() ? 0 : Long.MAX_VALUE;
        }
        return colonne(fin) * Long.parseLong(rang);
    }

    /** Counts what comes out, whatever the directory said of it. */
    private final class Compte extends FilterInputStream {

        private final ZipEntry partie;
        private long deLaPartie;

        Compte(InputStream flux, ZipEntry partie) {
            super(flux);
            this.partie = partie;
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            compter(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] tampon, int debut, int longueur) throws IOException {
            int n = super.read(tampon, debut, longueur);
            compter(Math.max(0, n));
            return n;
        }

        private void compter(int octets) {
            lus += octets;
            deLaPartie += octets;
            exiger(lus <= limites.octetsDecompresses());
            mesurer(partie, deLaPartie);
            if (Thread.currentThread().isInterrupted()) {
                throw new FichierRefuse(Motif.FICHIER_TROP_LONG_A_LIRE);
            }
        }
    }
}
