package dev.daylight.claim;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Fits a {@link Logistic} by Newton's method on standardised inputs with a ridge; deterministic. */
public final class LogisticFit {
    private LogisticFit() {}

    /**
     * @param inputs one map an item; an absent input is 0
     * @param positive label of each item
     * @param weight how much each item counts
     * @param ridge penalty on squared standardised weights
     */
    public static Logistic fit(List<SortedMap<String, Double>> inputs, boolean[] positive, double[] weight, double ridge) {
        SortedSet<String> all = new TreeSet<>();
        inputs.forEach(map -> all.addAll(map.keySet()));
        List<String> names = List.copyOf(all);
        int n = inputs.size();
        int d = names.size() + 1;
        double[] mean = new double[d];
        double[] scale = new double[d];
        double[][] rows = new double[n][d];
        double total = 0;
        for (double w : weight) {
            total += w;
        }
        for (int k = 1; k < d; k++) {
            for (int i = 0; i < n; i++) {
                rows[i][k] = inputs.get(i).getOrDefault(names.get(k - 1), 0.0);
                mean[k] += weight[i] * rows[i][k] / total;
            }
            for (int i = 0; i < n; i++) {
                scale[k] += weight[i] * Math.pow(rows[i][k] - mean[k], 2) / total;
            }
            scale[k] = Math.max(1e-6, Math.sqrt(scale[k]));
            for (int i = 0; i < n; i++) {
                rows[i][k] = (rows[i][k] - mean[k]) / scale[k];
            }
        }
        for (double[] row : rows) {
            row[0] = 1;
        }
        double[] beta = newton(rows, positive, weight, ridge);
        SortedMap<String, Double> weights = new TreeMap<>();
        double intercept = beta[0];
        for (int k = 1; k < d; k++) {
            weights.put(names.get(k - 1), beta[k] / scale[k]);
            intercept -= beta[k] * mean[k] / scale[k];
        }
        return new Logistic(intercept, weights);
    }

    private static double[] newton(double[][] rows, boolean[] positive, double[] weight, double ridge) {
        int d = rows[0].length;
        double[] beta = new double[d];
        for (int step = 0; step < 30; step++) {
            double[] gradient = new double[d];
            double[][] hessian = new double[d][d];
            for (int i = 0; i < rows.length; i++) {
                double z = 0;
                for (int k = 0; k < d; k++) {
                    z += beta[k] * rows[i][k];
                }
                double p = 1 / (1 + Math.exp(-z));
                double error = weight[i] * ((positive[i] ? 1 : 0) - p);
                double spread = weight[i] * Math.max(1e-9, p * (1 - p));
                for (int k = 0; k < d; k++) {
                    gradient[k] += error * rows[i][k];
                    for (int l = 0; l <= k; l++) {
                        hessian[k][l] += spread * rows[i][k] * rows[i][l];
                    }
                }
            }
            for (int k = 0; k < d; k++) {
                double penalty = k == 0 ? 1e-6 : ridge;
                gradient[k] -= penalty * beta[k];
                hessian[k][k] += penalty;
                for (int l = 0; l < k; l++) {
                    hessian[l][k] = hessian[k][l];
                }
            }
            double[] move = solve(hessian, gradient);
            double size = 0;
            for (int k = 0; k < d; k++) {
                beta[k] += move[k];
                size = Math.max(size, Math.abs(move[k]));
            }
            if (size < 1e-8) {
                break;
            }
        }
        return beta;
    }

    private static double[] solve(double[][] a, double[] b) {
        int d = b.length;
        double[] x = b.clone();
        for (int c = 0; c < d; c++) {
            int pivot = c;
            for (int r = c + 1; r < d; r++) {
                if (Math.abs(a[r][c]) > Math.abs(a[pivot][c])) {
                    pivot = r;
                }
            }
            double[] row = a[c];
            a[c] = a[pivot];
            a[pivot] = row;
            double value = x[c];
            x[c] = x[pivot];
            x[pivot] = value;
            for (int r = c + 1; r < d; r++) {
                double factor = a[r][c] / a[c][c];
                for (int k = c; k < d; k++) {
                    a[r][k] -= factor * a[c][k];
                }
                x[r] -= factor * x[c];
            }
        }
        for (int c = d - 1; c >= 0; c--) {
            for (int k = c + 1; k < d; k++) {
                x[c] -= a[c][k] * x[k];
            }
            x[c] /= a[c][c];
        }
        return x;
    }
}
