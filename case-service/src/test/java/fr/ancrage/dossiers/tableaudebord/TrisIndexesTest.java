package fr.ancrage.dossiers.tableaudebord;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import fr.ancrage.dossiers.ServiceDemarre;
import fr.ancrage.dossiers.priorite.Regard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A page of the list is read off an index, in its order: its cost does not grow with the list. */
@ServiceDemarre
class TrisIndexesTest {

    @Autowired MongoTemplate mongo;

    @Test
    void chaque_tri_de_la_liste_suit_un_index_qui_commence_par_qui_voit() {
        List<Map<String, Integer>> index = new ArrayList<>();
        mongo.getCollection("dossiers")
                .listIndexes()
                .forEach(i -> {
                    Document cle = i.get("key", Document.class);
                    if (cle.keySet().iterator().next().equals("visiblePour")) {
                        cle.remove("visiblePour");
                        index.add(sens(cle.toBsonDocument(), 1));
                    }
                });

        Stream.concat(
                        Tris.TOUS.values().stream(),
                        Arrays.stream(Regard.values()).map(Ordre::parUrgence))
                .forEach(ordre -> {
                    BsonDocument demande =
                            ordre.tri()
                                    .toBsonDocument(
                                            Document.class,
                                            MongoClientSettings.getDefaultCodecRegistry());
                    assertThat(
                                    index.contains(sens(demande, 1))
                                            || index.contains(sens(demande, -1)))
                            .as(ordre.toString())
                            .isTrue();
                });
    }

    /** Fields in order; an index is read from either end. */
    private static Map<String, Integer> sens(BsonDocument cle, int sens) {
        Map<String, Integer> champs = new java.util.LinkedHashMap<>();
        cle.forEach((champ, valeur) -> champs.put(champ, sens * valeur.asNumber().intValue()));
        return champs;
    }
}
