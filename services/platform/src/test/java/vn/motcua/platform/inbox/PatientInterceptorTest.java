package vn.motcua.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Map;

import jakarta.interceptor.InvocationContext;

import org.junit.jupiter.api.Test;

import io.quarkus.runtime.ShutdownEvent;

class PatientInterceptorTest {

    private final Ending ending = new Ending();
    private final PatientInterceptor interceptor = new PatientInterceptor(ending);

    @Test
    void givesUpOnWhatTimeDoesNotHeal() {
        assertThatThrownBy(() -> interceptor.persist(new Consumption(1))).hasMessage("EntityManagerFactory is closed");
    }

    @Test
    void blamesNoMessageWhileTheServiceCloses() throws Exception {
        ending.begin(new ShutdownEvent());

        assertThat(interceptor.persist(new Consumption(2))).isEqualTo("consumed");
    }

    /** Fails as many times as it is told, like a consumer whose database is closed already. */
    private static final class Consumption implements InvocationContext {

        private int failures;

        Consumption(int failures) {
            this.failures = failures;
        }

        @Override
        public Object proceed() {
            if (failures-- > 0) {
                throw new IllegalStateException("EntityManagerFactory is closed");
            }
            return "consumed";
        }

        @Override
        public Method getMethod() {
            try {
                return Consumption.class.getMethod("proceed");
            } catch (NoSuchMethodException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public Object getTarget() {
            return this;
        }

        @Override
        public Object getTimer() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Constructor<?> getConstructor() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Object[] getParameters() {
            return new Object[0];
        }

        @Override
        public void setParameters(Object[] parameters) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Object> getContextData() {
            return Map.of();
        }
    }
}
