package vn.gioc.standalone.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import vn.gioc.domain.catalog.Procedure;
import vn.gioc.domain.unit.Unit;

/** What the source says of a dossier with each event: who holds it, and at first where it came from. */
final class DossierData {
    private final Place place;
    private final Unit ward;
    private final Procedure procedure;
    private final Entrance entrance;
    private final Dice dice;
    private final boolean fee;
    private String holder;
    private String officer;

    DossierData(Place place, Unit ward, Procedure procedure, Entrance entrance, Dice dice) {
        this.place = place;
        this.ward = ward;
        this.procedure = procedure;
        this.entrance = entrance;
        this.dice = dice;
        this.fee = !procedure.field().equals("bao-tro-xa-hoi") && dice.chance(.7);
        this.holder = ward.unit();
        this.officer = anyOfficer();
    }

    boolean fee() {
        return fee;
    }

    ObjectNode byCitizen() {
        return Telling.data(holder).put("procedure", procedure.code());
    }

    ObjectNode byOfficer() {
        return byCitizen().put("officer", officer);
    }

    ObjectNode step(String code) {
        return Telling.data(holder).put("step", code).put("officer", officer);
    }

    ObjectNode origin() {
        ObjectNode data = byCitizen()
                .put("channel", entrance.channel().name())
                .put("touchpoint", entrance.name())
                .put("level", level())
                .put("feeDue", fee);
        if (!ward.areas().isEmpty()) {
            int area = Math.min(ward.areas().size() - 1, (int) (ward.areas().size() * dice.around(.3)));
            data.put("area", ward.areas().get(area).code());
        }
        return data;
    }

    /** The transfer to a neighbour, who holds it from then on; empty where the ward is the last of the file. */
    Optional<ObjectNode> transfer() {
        Optional<Unit> neighbour = place.wards().stream()
                .filter(other -> place.number(other) > place.number(ward))
                .findFirst();
        return neighbour.map(to -> {
            ObjectNode data = byOfficer().put("toUnit", to.unit());
            holder = to.unit();
            officer = anyOfficer();
            return data;
        });
    }

    private String level() {
        return switch (procedure.field()) {
            case "dat-dai", "xay-dung", "bao-tro-xa-hoi" -> "PARTIAL";
            default -> "FULL";
        };
    }

    private String anyOfficer() {
        return "CB-%02d".formatted(dice.whole(1, 14));
    }
}
