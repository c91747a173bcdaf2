package onewindow.calibrate.fit;

/** Small dense matrices. */
final class Matrix {

    /** What a column that says nothing new gets on its diagonal, so that it keeps the value it has. */
    private static final double RIDGE = 1e-9;

    private Matrix() {}

    /** Returns the inverse of a symmetric matrix that is positive definite but for columns that repeat others. */
    static double[][] inverse(double[][] matrix) {
        int n = matrix.length;
        double[][] work = new double[n][2 * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(matrix[i], 0, work[i], 0, n);
            work[i][i] += RIDGE * Math.max(1, matrix[i][i]);
            work[i][n + i] = 1;
        }
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                pivot = Math.abs(work[row][column]) > Math.abs(work[pivot][column]) ? row : pivot;
            }
            double[] swapped = work[pivot];
            work[pivot] = work[column];
            work[column] = swapped;
            double divisor = work[column][column];
            for (int j = 0; j < 2 * n; j++) {
                work[column][j] /= divisor;
            }
            for (int row = 0; row < n; row++) {
                double factor = work[row][column];
                if (row != column && factor != 0) {
                    for (int j = 0; j < 2 * n; j++) {
                        work[row][j] -= factor * work[column][j];
                    }
                }
            }
        }
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(work[i], n, inverse[i], 0, n);
        }
        return inverse;
    }
}
