package dev.daylight.fit;

/**
 * Logistic regression with a quadratic penalty, fitted by Newton's method (iteratively reweighted least squares).
 * Features are standardised before the penalty is applied, so that it treats all alike; the weights returned are for
 * the features as given. Deterministic: no random start, no random order.
 *
 * @param weights one a feature
 * @param intercept added to the weighted sum
 */
public record LogisticFit(double[] weights, double intercept) {
    private static final int ITERATIONS = 50;

    /** Fits with every example counting once. */
    public static LogisticFit fit(double[][] features, boolean[] labels, double penalty) {
        double[] ones = new double[labels.length];
        java.util.Arrays.fill(ones, 1);
        return fit(features, labels, ones, penalty, true);
    }

    /**
     * @param features one row an example
     * @param labels one an example
     * @param importance how much each example counts, 0 or more
     * @param penalty strength of the quadratic penalty on standardised weights, at least 0; the intercept has none
     * @param withIntercept false: the intercept is 0 and features are not centred (for antisymmetric features)
     */
    public static LogisticFit fit(
            double[][] features, boolean[] labels, double[] importance, double penalty, boolean withIntercept) {
        int n = labels.length;
        int m = n == 0 ? 0 : features[0].length;
        double[] mean = new double[m];
        double[] scale = new double[m];
        double total = 0;
        for (int i = 0; i < n; i++) {
            total += importance[i];
            for (int j = 0; j < m && withIntercept; j++) {
                mean[j] += importance[i] * features[i][j];
            }
        }
        for (int j = 0; j < m; j++) {
            mean[j] /= total;
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                double d = features[i][j] - mean[j];
                scale[j] += importance[i] * d * d;
            }
        }
        for (int j = 0; j < m; j++) {
            scale[j] = Math.sqrt(scale[j] / total);
        }
        double[] w = new double[m + 1];
        double[] row = new double[m + 1];
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] gradient = new double[m + 1];
            double[][] hessian = new double[m + 1][m + 1];
            for (int i = 0; i < n; i++) {
                double z = 0;
                for (int j = 0; j < m; j++) {
                    row[j] = scale[j] == 0 ? 0 : (features[i][j] - mean[j]) / scale[j];
                    z += w[j] * row[j];
                }
                row[m] = withIntercept ? 1 : 0;
                double p = sigmoid(z + w[m] * row[m]);
                double residual = importance[i] * (p - (labels[i] ? 1 : 0));
                double curvature = importance[i] * Math.max(p * (1 - p), 1e-9);
                for (int j = 0; j <= m; j++) {
                    gradient[j] += residual * row[j];
                    for (int k = 0; k <= j; k++) {
                        hessian[j][k] += curvature * row[j] * row[k];
                    }
                }
            }
            for (int j = 0; j <= m; j++) {
                boolean penalised = j < m;
                gradient[j] += penalised ? penalty * w[j] : 0;
                hessian[j][j] += penalised ? penalty + 1e-9 : 1e-9;
            }
            double[] step = solve(hessian, gradient);
            double largest = 0;
            for (int j = 0; j <= m; j++) {
                double bounded = Math.max(-4, Math.min(4, step[j]));
                w[j] -= bounded;
                largest = Math.max(largest, Math.abs(bounded));
            }
            if (largest < 1e-9) {
                break;
            }
        }
        double[] weights = new double[m];
        double intercept = w[m];
        for (int j = 0; j < m; j++) {
            weights[j] = scale[j] == 0 ? 0 : w[j] / scale[j];
            intercept -= weights[j] * mean[j];
        }
        return new LogisticFit(weights, withIntercept ? intercept : 0);
    }

    /** Cholesky solution of a symmetric positive definite system given by its lower triangle. */
    private static double[] solve(double[][] lower, double[] right) {
        int n = right.length;
        double[][] l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = lower[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                l[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / l[j][j];
            }
        }
        double[] x = right.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= l[i][k] * x[k];
            }
            x[i] /= l[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= l[k][i] * x[k];
            }
            x[i] /= l[i][i];
        }
        return x;
    }

    /** The weighted sum before it is squeezed into a probability. */
    public double logit(double[] row) {
        double z = intercept;
        for (int j = 0; j < weights.length; j++) {
            z += weights[j] * row[j];
        }
        return z;
    }

    public double probability(double[] row) {
        return sigmoid(logit(row));
    }

    public static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
