package fr.ancrage.dossiers.imports.lecture;

import fr.ancrage.dossiers.imports.lecture.FichierRefuse.Motif;
import fr.ancrage.dossiers.imports.model.LigneBrute;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * CSV as French desktop software writes it: UTF-8 (with or without mark), UTF-16 with mark, else
 * Windows-1252.
 */
final class LectureCsv {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char[] SEPARATEURS = {';', '\t', ',', '|'};

    private LectureCsv() {}

    /** Binary files hold zeros and control characters; text in UTF-16 starts with its mark. */
    static boolean ressembleADuTexte(byte[] debut) {
        if (marque(debut) != null) {
            return true;
        }
        for (byte octet : debut) {
            if (octet >= 0
                    && octet < 0x20
                    && octet != '\t'
                    && octet != '\n'
                    && octet != '\r'
                    && octet != 0x0C) {
                return false;
            }
        }
        // a PDF is text for most of its first bytes
        return !(debut.length >= 4 && debut[0] == '%' && debut[1] == 'P' && debut[2] == 'D');
    }

    static void lire(Path fichier, LimitesFichier limites, Consumer<LigneBrute> ligne)
            throws IOException {
        try (BufferedReader lecteur = ouvrir(fichier)) {
            lecteur.mark(64 * 1024);
            char separateur = separateur(lecteur);
            lecteur.reset();
            lire(lecteur, separateur, limites, ligne);
        }
    }

    /** Never holds more than one line, and of a line never more than a line may hold. */
    static void lire(
            BufferedReader lecteur,
            char separateur,
            LimitesFichier limites,
            Consumer<LigneBrute> ligne)
            throws IOException {
        LigneBornee bornee = new LigneBornee(lecteur, limites.caracteresParLigne());
        CSVFormat format =
                CSVFormat.Builder.create()
                        .setDelimiter(separateur)
                        .setQuote('"')
                        .setIgnoreEmptyLines(false)
                        .setTrailingData(true)
                        .setLenientEof(true)
                        .get();
        try (CSVParser lignes = CSVParser.builder().setReader(bornee).setFormat(format).get()) {
            for (CSVRecord enregistrement : lignes) {
                bornee.ligneLue();
                ligne.accept(
                        new LigneBrute(
                                Math.toIntExact(enregistrement.getRecordNumber()),
                                cellules(enregistrement, limites)));
            }
        } catch (IllegalStateException e) {
            throw new FichierRefuse(Motif.FICHIER_ILLISIBLE);
        }
    }

    private static List<String> cellules(CSVRecord enregistrement, LimitesFichier limites) {
        if (enregistrement.size() > limites.cellulesParLigne()) {
            throw new FichierRefuse(Motif.FICHIER_SUSPECT);
        }
        List<String> cellules = new ArrayList<>(enregistrement.size());
        for (String cellule : enregistrement) {
            if (cellule.length() > limites.caracteresParCellule()) {
                throw new FichierRefuse(Motif.FICHIER_SUSPECT);
            }
            cellules.add(cellule);
        }
        return cellules;
    }

    /** Behind its mark, in the characters that it is written in. */
    static BufferedReader ouvrir(Path fichier) throws IOException {
        BufferedReader lecteur =
                new BufferedReader(
                        new InputStreamReader(Files.newInputStream(fichier), jeu(fichier)),
                        64 * 1024);
        lecteur.mark(1);
        if (lecteur.read() != '\uFEFF') {
            lecteur.reset();
        }
        return lecteur;
    }

    private static Charset jeu(Path fichier) throws IOException {
        try (var flux = Files.newInputStream(fichier)) {
            Charset marque = marque(flux.readNBytes(3));
            if (marque != null) {
                return marque;
            }
        }
        return enUtf8(fichier) ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    private static @org.jspecify.annotations.Nullable Charset marque(byte[] debut) {
        if (debut.length >= 3
                && (debut[0] & 0xFF) == 0xEF
                && (debut[1] & 0xFF) == 0xBB
                && (debut[2] & 0xFF) == 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (debut.length >= 2 && (debut[0] & 0xFF) == 0xFF && (debut[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (debut.length >= 2 && (debut[0] & 0xFF) == 0xFE && (debut[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    /** Text in Windows-1252 with one accent is hardly ever valid UTF-8: the whole file is tried. */
    private static boolean enUtf8(Path fichier) throws IOException {
        CharsetDecoder decodeur =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer octets = ByteBuffer.allocate(64 * 1024);
        CharBuffer caracteres = CharBuffer.allocate(64 * 1024);
        try (var flux = Files.newByteChannel(fichier)) {
            boolean fin = false;
            while (!fin) {
                fin = flux.read(octets) < 0;
                octets.flip();
                CoderResult resultat = decodeur.decode(octets, caracteres, fin);
                if (resultat.isError()) {
                    return false;
                }
                caracteres.clear();
                octets.compact();
            }
        }
        return true;
    }

    private static char separateur(Reader lecteur) throws IOException {
        char[] premiere = new char[32 * 1024];
        int lus = 0;
        int n;
        while (lus < premiere.length
                && (n = lecteur.read(premiere, lus, premiere.length - lus)) > 0) {
            lus += n;
        }
        int[] comptes = new int[SEPARATEURS.length];
        boolean cite = false;
        boolean ligneAvecSeparateur = false;
        for (int i = 0; i < lus; i++) {
            char c = premiere[i];
            if (c == '"') {
                cite = !cite;
            } else if (!cite && c == '\n' && ligneAvecSeparateur) {
                break;
            } else if (!cite) {
                for (int s = 0; s < SEPARATEURS.length; s++) {
                    if (c == SEPARATEURS[s]) {
                        comptes[s]++;
                        ligneAvecSeparateur |= comptes[s] > 3;
                    }
                }
            }
        }
        int meilleur = 0;
        for (int s = 1; s < SEPARATEURS.length; s++) {
            if (comptes[s] > comptes[meilleur]) {
                meilleur = s;
            }
        }
        return SEPARATEURS[meilleur];
    }
}
