package fr.ancrage.dossiers.conservation.web;

import fr.ancrage.dossiers.conservation.model.CopieMenage;
import fr.ancrage.platform.documents.PdfDocuments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files of a copy: a document to read, the same as data, and how complete they are. */
@Component
class FichiersCopie {

    /** A value and where it stands. */
    record Ligne(String champ, String valeur) {}

    record Element(List<Ligne> lignes) {}

    record Genre(String libelle, List<Element> elements) {}

    record Service(String libelle, boolean recue, boolean vide, List<Genre> genres) {}

    record Donnees(String reference, String etablieLe, boolean complete, List<Service> services) {
        @Override
        public String toString() {
            return "Donnees[***]";
        }
    }

    private static final String PDF = "pdf";

    private final PdfDocuments documents;
    private final Textes textes;
    private final JsonMapper json;

    FichiersCopie(PdfDocuments documents, Textes textes, JsonMapper json) {
        this.documents = documents;
        this.textes = textes;
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    byte[] zip(CopieMenage copie, Map<String, Map<String, List<Map<String, Object>>>> recues) {
        Map<String, Object> brutes = new LinkedHashMap<>();
        brutes.put("reference", copie.reference());
        brutes.put("etablieLe", copie.etablieLe().toString());
        brutes.put("complete", copie.complete());
        brutes.put(
                "servicesAbsents",
                copie.parts().stream()
                        .filter(p -> !p.recue())
                        .map(CopieMenage.Part::service)
                        .toList());
        Map<String, byte[]> lettres = new LinkedHashMap<>();
        var donnees = sansLettres(recues, lettres);
        brutes.put("donnees", donnees);
        var octets = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(octets)) {
            for (Map.Entry<String, byte[]> lettre : lettres.entrySet()) {
                entree(zip, lettre.getKey(), lettre.getValue());
            }
            entree(zip, "donnees.json", json.writeValueAsBytes(brutes));
            entree(
                    zip,
                    "donnees.pdf",
                    documents.render(
                            "copie-menage", "Vos données dans Ancrage", lisible(copie, donnees)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octets.toByteArray();
    }

    /** A letter is a file of its own; the data name it. */
    private static Map<String, Map<String, List<Map<String, Object>>>> sansLettres(
            Map<String, Map<String, List<Map<String, Object>>>> recues,
            Map<String, byte[]> lettres) {
        Map<String, Map<String, List<Map<String, Object>>>> donnees = new LinkedHashMap<>();
        recues.forEach((service, genres) -> {
            Map<String, List<Map<String, Object>>> gardes = new LinkedHashMap<>();
            genres.forEach((genre, elements) ->
                    gardes.put(genre, elements.stream().map(e -> sansLettre(e, lettres)).toList()));
            donnees.put(service, gardes);
        });
        return donnees;
    }

    private static Map<String, Object> sansLettre(
            Map<String, Object> element, Map<String, byte[]> lettres) {
        if (!(element.get(PDF) instanceof String pdf)) {
            return element;
        }
        String fichier = "lettres/lettre-%d.pdf".formatted(lettres.size() + 1);
        lettres.put(fichier, Base64.getDecoder().decode(pdf));
        Map<String, Object> nomme = new LinkedHashMap<>(element);
        nomme.remove(PDF);
        nomme.put("fichier", fichier);
        return nomme;
    }

    private static void entree(ZipOutputStream zip, String nom, byte[] contenu) throws IOException {
        zip.putNextEntry(new ZipEntry(nom));
        zip.write(contenu);
        zip.closeEntry();
    }

    private Donnees lisible(
            CopieMenage copie, Map<String, Map<String, List<Map<String, Object>>>> donnees) {
        List<Service> services = new ArrayList<>();
        for (CopieMenage.Part part : copie.parts()) {
            var genres = donnees.getOrDefault(part.service(), Map.of());
            services.add(
                    new Service(
                            textes.service(part.service()),
                            part.recue(),
                            part.recue() && genres.isEmpty(),
                            genres.entrySet().stream()
                                    .map(g ->
                                            new Genre(
                                                    majuscule(textes.genre(g.getKey())),
                                                    g.getValue().stream()
                                                            .map(FichiersCopie::element)
                                                            .toList()))
                                    .toList()));
        }
        return new Donnees(
                copie.reference(), textes.jour(copie.etablieLe()), copie.complete(), services);
    }

    private static Element element(Map<String, Object> valeurs) {
        List<Ligne> lignes = new ArrayList<>();
        aplatir(lignes, "", valeurs);
        return new Element(lignes);
    }

    private static void aplatir(List<Ligne> lignes, String ou, @Nullable Object valeur) {
        switch (valeur) {
            case Map<?, ?> sous ->
                    sous.forEach((champ, v) ->
                            aplatir(lignes, joindre(ou, mots(String.valueOf(champ))), v));
            case List<?> liste -> {
                if (liste.stream().noneMatch(v -> v instanceof Map || v instanceof List)) {
                    if (!liste.isEmpty()) {
                        lignes.add(
                                new Ligne(
                                        ou,
                                        String.join(
                                                ", ",
                                                liste.stream().map(String::valueOf).toList())));
                    }
                } else {
                    for (int i = 0; i < liste.size(); i++) {
                        aplatir(lignes, ou + " " + (i + 1), liste.get(i));
                    }
                }
            }
            case Boolean oui -> lignes.add(new Ligne(ou, oui ? "oui" : "non"));
            case null -> {}
            case Object autre -> lignes.add(new Ligne(ou, autre.toString()));
        }
    }

    private static String joindre(String ou, String champ) {
        return ou.isEmpty() ? majuscule(champ) : ou + " › " + champ;
    }

    /** {@code dateAudience} is read as « date audience ». */
    private static String mots(String champ) {
        return champ.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.FRENCH);
    }

    private static String majuscule(String texte) {
        return texte.isEmpty()
                ? texte
                : texte.substring(0, 1).toUpperCase(Locale.FRENCH) + texte.substring(1);
    }
}
