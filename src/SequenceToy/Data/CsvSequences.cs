using SequenceToy.Data.Tables;

namespace SequenceToy.Data;

/// <summary>Reads your own sequences from CSV files with a header line, then one row per sequence or one row per step.</summary>
/// <remarks>Numbers have a decimal point in every culture. Fields may be quoted (RFC 4180).</remarks>
public static class CsvSequences
{
    /// <summary>Reads a CSV file with one whole sequence per row and its target after the last step.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="inputColumns">The names of the input columns, step after step, with all features of a step side by side.</param>
    /// <param name="targetColumns">The names of the target columns in the header.</param>
    /// <param name="target">The kind, size and placement of the targets. Default: numbers, one per target column.</param>
    /// <param name="features">The number of input columns per step. Default: 1.</param>
    /// <param name="options">How the file is written, and the treatment of missing values. Default: all detected; missing values are
    /// refused.</param>
    /// <exception cref="CsvFormatException">A column is missing, a field is not a number, a row has the wrong length, or large numbers
    /// lose their differences when read as 32-bit numbers.</exception>
    /// <exception cref="ArgumentException">There are no columns, or their number does not form whole steps or fit the target.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <example><code>
    /// using SequenceToy.Data;
    /// File.WriteAllLines("sums.csv", ["a,b,c,sum", "1,2,9,3", "3,4,8,7"]);
    /// var data = CsvSequences.ReadRowPerSequence("sums.csv", ["a", "b", "c"], ["sum"]);
    /// </code></example>
    public static SequenceDataset ReadRowPerSequence(
        string path, IReadOnlyList<string> inputColumns, IReadOnlyList<string> targetColumns, TargetSpec? target = null, int features = 1,
            CsvOptions? options = null)
    {
        var spec = CheckColumns(inputColumns, targetColumns, target);
        CheckWholeSteps(inputColumns, features);
        if (spec.Placement != TargetPlacement.LastStep)
        {
            throw new ArgumentException(
                "target must be placed at the last step when each row is a whole sequence; it was placed at every step.", nameof(target));
        }

        var rows = CsvRows.Read(path, options);
        var (inputs, targets) = (rows.Columns(inputColumns), rows.Columns(targetColumns));
        rows = MissingTreatment.Drop(rows, [.. inputs, .. targets]);
        var fields = new NumberFields(rows, DecimalMarks.Of(rows));
        int[] order = [.. Enumerable.Range(0, rows.Rows.Count)];
        var samples = order.Select(row => new Sample(
            new Sequence(inputs.Select(column => (float)fields.Number(row, column)).ToArray(), features),
            new Sequence(targets.Select(column => fields.Target(row, column, spec)).ToArray(), spec.Width)));
        var data = SequenceDataset.FromSamples(samples, spec);
        fields.CheckDigits(order, inputs, features);
        fields.CheckDigits(order, targets, targets.Length);
        return data;
    }

    /// <summary>Reads a CSV file with one step per row; rows with the same id form a sequence, in file order.</summary>
    /// <remarks>A target after the last step is read from the sequence's last row. <c>CsvSequences.ReadRowPerStep("rooms.csv", "room",
    /// ["temperature", "humidity"], ["power"])</c> reads two features per step.</remarks>
    /// <param name="path">The path of the file.</param>
    /// <param name="idColumn">The name of the column whose text identifies the sequence of a row.</param>
    /// <param name="inputColumns">The names of the columns with the features of a step.</param>
    /// <param name="targetColumns">The names of the target columns.</param>
    /// <param name="target">The kind, size and placement of the targets. Default: numbers after the last step, one per target
    /// column.</param>
    /// <param name="options">How the file is written, and the treatment of missing values. Default: all detected; missing values are
    /// refused.</param>
    /// <inheritdoc cref="ReadRowPerSequence" path="/exception"/>
    public static SequenceDataset ReadRowPerStep(
        string path, string idColumn, IReadOnlyList<string> inputColumns, IReadOnlyList<string> targetColumns, TargetSpec? target = null,
            CsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(idColumn);
        var spec = CheckColumns(inputColumns, targetColumns, target);
        var rows = CsvRows.Read(path, options);
        var id = rows.Column(idColumn);
        var (inputs, targets) = (rows.Columns(inputColumns), rows.Columns(targetColumns));
        rows = MissingTreatment.Drop(rows, [id, .. inputs]);
        var fields = new NumberFields(rows, DecimalMarks.Of(rows));
        var sequences = Enumerable.Range(0, rows.Rows.Count).GroupBy(row => rows.Rows[row].Fields[id], StringComparer.Ordinal).ToArray();
        var samples = sequences.Select(steps => new Sample(
            new Sequence(
                steps.SelectMany(row => inputs.Select(column => (float)fields.Number(row, column))).ToArray(), inputs.Length),
            new Sequence(
                Answered(steps, spec).SelectMany(row => targets.Select(column => fields.Target(row, column, spec))).ToArray(),
                spec.Width)));
        var data = SequenceDataset.FromSamples(samples, spec);
        fields.CheckDigits([.. sequences.SelectMany(steps => steps)], inputs, inputs.Length);
        fields.CheckDigits([.. sequences.SelectMany(steps => Answered(steps, spec))], targets, targets.Length);
        return data;
    }

    /// <summary>Reads a CSV file with one whole sequence per row and no targets, for prediction.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="inputColumns">The names of the input columns, step after step. Default: null, all columns in file order.</param>
    /// <param name="features">The number of input columns per step. Default: 1.</param>
    /// <param name="options">How the file is written, and the treatment of missing values. Default: all detected; missing values are
    /// refused.</param>
    /// <returns>The sequences, one per row below the header, in file order.</returns>
    /// <exception cref="ArgumentException">The columns do not form whole steps.</exception>
    /// <inheritdoc cref="ReadRowPerSequence" path="/exception"/>
    public static IReadOnlyList<Sequence> ReadInputs(
        string path, IReadOnlyList<string>? inputColumns = null, int features = 1, CsvOptions? options = null)
    {
        var rows = CsvRows.Read(path, options);
        if (inputColumns is null)
        {
            rows.CheckHeader();
            inputColumns = [.. TableReading.All(rows).Select(column => rows.Header[column])];
        }

        CheckNames(inputColumns, nameof(inputColumns));
        Require.Between(inputColumns.Count, 1, SequenceDataset.MaxFeatures, "columns", nameof(inputColumns));
        CheckWholeSteps(inputColumns, features);
        var inputs = rows.Columns(inputColumns);
        rows = MissingTreatment.Drop(rows, inputs);
        var fields = new NumberFields(rows, DecimalMarks.Of(rows));
        int[] order = [.. Enumerable.Range(0, rows.Rows.Count)];
        Sequence[] sequences = [.. order.Select(
            row => new Sequence(inputs.Select(column => (float)fields.Number(row, column)).ToArray(), features))];
        fields.CheckDigits(order, inputs, features);
        return sequences;
    }

    /// <summary>Reads a CSV file and returns what was understood: delimiter, decimal mark, encoding, and each column's kind, range, missing
    /// values, labels and times.</summary>
    /// <remarks>Missing values are counted, not treated. A column that is not clear has a <see cref="TableColumn.Problem"/>, which the
    /// methods that read it throw.</remarks>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">How the file is written. Default: all detected.</param>
    /// <returns>All columns, in file order; <see cref="DataTable.ToString"/> says it in plain text.</returns>
    /// <exception cref="CsvFormatException">The file is no table, or its delimiter is not clear.</exception>
    /// <exception cref="ArgumentException">Options contradict each other.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static DataTable Inspect(string path, CsvOptions? options = null) => TableReading.Inspect(path, options);

    private static IEnumerable<int> Answered(IEnumerable<int> rows, TargetSpec spec) =>
        spec.Placement == TargetPlacement.LastStep ? rows.TakeLast(1) : rows;

    private static void CheckWholeSteps(IReadOnlyList<string> inputColumns, int features)
    {
        Require.Between(features, 1, inputColumns.Count, "the input columns", nameof(features));
        if (inputColumns.Count % features != 0)
        {
            throw new ArgumentException(
                $"inputColumns must make whole steps of {NumberFormat.Plain(features, "feature")}; there were "
                + $"{inputColumns.Count} columns.",
                nameof(inputColumns));
        }
    }

    private static TargetSpec CheckColumns(IReadOnlyList<string> inputColumns, IReadOnlyList<string> targetColumns, TargetSpec? target)
    {
        CheckNames(inputColumns, nameof(inputColumns));
        CheckNames(targetColumns, nameof(targetColumns));
        Require.Between(inputColumns.Count, 1, SequenceDataset.MaxFeatures, "columns", nameof(inputColumns));
        Require.Between(targetColumns.Count, 1, SequenceDataset.MaxFeatures, "columns", nameof(targetColumns));
        var spec = target ?? TargetSpec.Number(targetColumns.Count);
        return spec.Width == targetColumns.Count
            ? spec
            : throw new ArgumentException(
                $"targetColumns must have {NumberFormat.Plain(spec.Width, "name")}, as the target's width is; it had "
                + $"{targetColumns.Count}.",
                nameof(targetColumns));
    }

    private static void CheckNames(IReadOnlyList<string> columns, string name)
    {
        ArgumentNullException.ThrowIfNull(columns, name);
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i] is null)
            {
                throw new ArgumentException(FormattableString.Invariant($"{name} must be names of columns; {name}[{i}] was null."), name);
            }
        }
    }
}
