package fr.ancrage.dossiers.imports.web;

import fr.ancrage.dossiers.imports.lecture.LimitesFichier;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What somebody sends, copied aside with its digest; the copy goes when this is closed. */
record FichierRecu(Path copie, String nom, String empreinte) implements AutoCloseable {

    static FichierRecu de(MultipartFile fichier) throws IOException {
        try (InputStream flux = fichier.getInputStream()) {
            return copier(flux, nom(fichier.getOriginalFilename()));
        }
    }

    /** What comes without a form; no more of it is read than a file may hold, and it is refused. */
    static FichierRecu de(InputStream corps, String nom) throws IOException {
        return copier(corps, nom);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(copie);
    }

    private static FichierRecu copier(InputStream flux, String nom) throws IOException {
        Path copie = Files.createTempFile("ancrage-import", ".tmp");
        try (DigestInputStream compte =
                        new DigestInputStream(flux, MessageDigest.getInstance("SHA-256"));
                OutputStream sortie = Files.newOutputStream(copie)) {
            copier(compte, sortie, LimitesFichier.HABITUELLES.octets() + 1);
            return new FichierRecu(
                    copie, nom, HexFormat.of().formatHex(compte.getMessageDigest().digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            Files.deleteIfExists(copie);
            throw e;
        }
    }

    private static void copier(InputStream flux, OutputStream sortie, long maximum)
            throws IOException {
        byte[] tampon = new byte[16 * 1024];
        long reste = maximum;
        while (reste > 0) {
            int lus = flux.read(tampon, 0, (int) Math.min(tampon.length, reste));
            if (lus < 0) {
                return;
            }
            sortie.write(tampon, 0, lus);
            reste -= lus;
        }
    }

    private static String nom(@Nullable String nom) {
        if (nom == null || nom.isBlank()) {
            return "fichier";
        }
        String seul = nom.substring(Math.max(nom.lastIndexOf('/'), nom.lastIndexOf('\\')) + 1);
        // what is not seen (controls, marks that turn the order of letters) could lie about the
        // rest
        String propre = seul.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}<>:\"|?*]", "_");
        return propre.codePoints()
                .limit(120)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
