package vn.gioc.dashboard.delivery;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import vn.gioc.dashboard.language.Words;
import vn.gioc.domain.unit.Unit;

/** Offers a person to be told of a unit's alerts on this phone while the app is closed. */
@Service
public class PushOffer {
    private final PushKeys keys;
    private final PushSubscriptions subscriptions;

    PushOffer(PushKeys keys, PushSubscriptions subscriptions) {
        this.keys = keys;
        this.subscriptions = subscriptions;
    }

    /** Empty while the database can't be read: then the page shows what it has, and offers nothing. */
    public Optional<Component> of(Unit unit, String username, Words words) {
        try {
            return Optional.of(new PushButton(keys.publicKey(), unit.unit(), username, words, subscriptions));
        } catch (DataAccessException e) {
            return Optional.empty();
        }
    }
}
