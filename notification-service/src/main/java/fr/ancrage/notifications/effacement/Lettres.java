package fr.ancrage.notifications.effacement;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import fr.ancrage.notifications.envois.model.Destinataire;
import fr.ancrage.notifications.envois.model.Plis;
import fr.ancrage.notifications.identites.Identites;
import fr.ancrage.platform.erasure.Erasure;
import fr.ancrage.platform.erasure.PersonalData;
import fr.ancrage.platform.erasure.StoredDocuments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Written letters. To the household its own are given back, opened with its key; what was written
 * to an owner is the owner's, its sending alone is told among the envois.
 */
class Lettres implements PersonalData {

    private final StoredDocuments plis;
    private final MongoTemplate mongo;
    private final Plis lettres;
    private final Identites identites;

    Lettres(StoredDocuments plis, MongoTemplate mongo, Plis lettres, Identites identites) {
        this.plis = plis;
        this.mongo = mongo;
        this.lettres = lettres;
        this.identites = identites;
    }

    @Override
    public String kind() {
        return plis.kind();
    }

    @Override
    public boolean belongsTo(String dataClass) {
        return plis.belongsTo(dataClass);
    }

    @Override
    public Optional<PersonalData> until(LocalDate day) {
        return Optional.of(new LettresSansEnvoi(mongo, kind(), day));
    }

    @Override
    public long count(Set<String> dossiers) {
        return plis.count(dossiers);
    }

    @Override
    public void erase(Erasure erasure) {
        plis.erase(erasure);
    }

    @Override
    public List<Map<String, Object>> export(Set<String> dossiers) {
        List<String> siennes = new ArrayList<>();
        mongo.getCollection("envois")
                .find(
                        Filters.and(
                                Filters.in("dossier", dossiers),
                                Filters.eq("genre", Destinataire.Genre.MENAGE.name())))
                .projection(Projections.include("_id"))
                .forEach(d -> siennes.add(d.getString("_id")));
        var ecrites = lettres.lire(siennes);
        if (ecrites.isEmpty()) {
            return List.of();
        }
        var connues =
                identites.pour(
                        ecrites.values().stream().map(Plis.Pli::dossier).distinct().toList(),
                        Identites.Finalite.COURRIER);
        List<Map<String, Object>> ouvertes = new ArrayList<>();
        ecrites.forEach((envoi, pli) -> {
            var identite = connues.get(pli.dossier());
            if (identite != null) {
                identite.ouvrir(envoi, pli.scelle())
                        .ifPresent(pdf ->
                                ouvertes.add(
                                        Map.of(
                                                "envoi",
                                                envoi,
                                                "pdf",
                                                Base64.getEncoder().encodeToString(pdf))));
            }
        });
        return ouvertes;
    }
}
