namespace SequenceToy.Data;

/// <summary>Reads one's own sequences from CSV files: a header line, then one row per sequence or one row per time step.</summary>
/// <remarks>Numbers are written with a decimal point, whatever the machine's culture. Fields may be quoted (RFC 4180).</remarks>
public static class CsvSequences
{
    /// <summary>Reads a file in which each row is a whole sequence, with the answer after its last step.</summary>
    /// <remarks><c>CsvSequences.ReadRowPerSequence("sums.csv", ["a", "b", "c"], ["sum"])</c> reads columns a, b and c as three
    /// steps.</remarks>
    /// <param name="path">The file.</param>
    /// <param name="inputColumns">The header's names of the columns that make up the sequence, step after step (all features of a step side
    /// by side).</param>
    /// <param name="targetColumns">The header's names of the columns that make up the answer.</param>
    /// <param name="target">What the answers look like. Default: numbers, one per target column.</param>
    /// <param name="features">How many input columns make one step.</param>
    /// <param name="delimiter">What separates fields: no quotation mark, line break, space, digit, <c>.</c>, <c>+</c>, <c>-</c> or
    /// <c>e</c>.</param>
    /// <exception cref="CsvFormatException">A missing column, a field that is no number, a row of the wrong length; file, line and column
    /// are named.</exception>
    /// <exception cref="ArgumentException">No columns, columns that do not make whole steps, or a target that does not fit its
    /// columns.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SequenceDataset ReadRowPerSequence(
        string path, IReadOnlyList<string> inputColumns, IReadOnlyList<string> targetColumns, TargetSpec? target = null, int features = 1,
            char delimiter = ',')
    {
        var spec = CheckColumns(inputColumns, targetColumns, target);
        CheckWholeSteps(inputColumns, features);
        if (spec.Placement != TargetPlacement.LastStep)
        {
            throw new ArgumentException(
                "target must be placed at the last step when each row is a whole sequence; it was placed at every step.", nameof(target));
        }

        var table = Open(path, delimiter);
        var inputs = table.Columns(inputColumns);
        var targets = table.Columns(targetColumns);
        var samples = table.Rows.Select(row => new Sample(
            new Sequence(inputs.Select(column => table.Number(row.Line, row.Fields, column)).ToArray(), features),
            new Sequence(targets.Select(column => table.Answer(row.Line, row.Fields, column, spec)).ToArray(), spec.Width)));
        return SequenceDataset.FromSamples(samples, spec);
    }

    /// <summary>Reads a file in which each row is one time step; rows with the same id make a sequence, in the order in which they
    /// stand.</summary>
    /// <remarks>
    /// For answers after the last step, the answer is read from each sequence's last row.
    /// <c>CsvSequences.ReadRowPerStep("rooms.csv", "room", ["temperature", "humidity"], ["power"])</c> reads two features per step.
    /// </remarks>
    /// <param name="path">The file.</param>
    /// <param name="idColumn">The header's name of the column that says which sequence a row belongs to; any text.</param>
    /// <param name="inputColumns">The header's names of the columns that are the step's features.</param>
    /// <param name="targetColumns">The header's names of the columns that make up the answer.</param>
    /// <param name="target">What the answers look like. Default: numbers after the last step, one per target column.</param>
    /// <param name="delimiter">What separates fields: no quotation mark, line break, space, digit, <c>.</c>, <c>+</c>, <c>-</c> or
    /// <c>e</c>.</param>
    /// <inheritdoc cref="ReadRowPerSequence" path="/exception"/>
    public static SequenceDataset ReadRowPerStep(
        string path, string idColumn, IReadOnlyList<string> inputColumns, IReadOnlyList<string> targetColumns, TargetSpec? target = null,
            char delimiter = ',')
    {
        ArgumentNullException.ThrowIfNull(idColumn);
        var spec = CheckColumns(inputColumns, targetColumns, target);
        var table = Open(path, delimiter);
        var id = table.Column(idColumn);
        var inputs = table.Columns(inputColumns);
        var targets = table.Columns(targetColumns);
        var samples = table.Rows.GroupBy(row => row.Fields[id], StringComparer.Ordinal).Select(rows =>
        {
            var answered = spec.Placement == TargetPlacement.LastStep ? rows.TakeLast(1) : rows;
            return new Sample(
                new Sequence(
                    rows.SelectMany(row => inputs.Select(column => table.Number(row.Line, row.Fields, column))).ToArray(), inputs.Length),
                new Sequence(
                    answered.SelectMany(row => targets.Select(column => table.Answer(row.Line, row.Fields, column, spec))).ToArray(),
                    spec.Width));
        });
        return SequenceDataset.FromSamples(samples, spec);
    }

    /// <summary>Reads a file in which each row is a whole sequence without an answer, to have it predicted.</summary>
    /// <param name="path">The file.</param>
    /// <param name="inputColumns">The header's names of the columns that make up the sequence, step after step. Default: null, all columns
    /// as they stand.</param>
    /// <param name="features">How many input columns make one step.</param>
    /// <param name="delimiter">What separates fields: no quotation mark, line break, space, digit, <c>.</c>, <c>+</c>, <c>-</c> or
    /// <c>e</c>.</param>
    /// <returns>A sequence for each row below the header, in the order of the file.</returns>
    /// <exception cref="ArgumentException">Columns that do not make whole steps.</exception>
    /// <inheritdoc cref="ReadRowPerSequence" path="/exception"/>
    public static IReadOnlyList<Sequence> ReadInputs(
        string path, IReadOnlyList<string>? inputColumns = null, int features = 1, char delimiter = ',')
    {
        var table = Open(path, delimiter);
        if (inputColumns is null)
        {
            table.CheckHeader();
            inputColumns = table.Header;
        }

        CheckNames(inputColumns, nameof(inputColumns));
        Require.Between(inputColumns.Count, 1, SequenceDataset.MaxFeatures, "columns", nameof(inputColumns));
        CheckWholeSteps(inputColumns, features);
        var inputs = table.Columns(inputColumns);
        return [.. table.Rows.Select(
            row => new Sequence(inputs.Select(column => table.Number(row.Line, row.Fields, column)).ToArray(), features))];
    }

    private static void CheckWholeSteps(IReadOnlyList<string> inputColumns, int features)
    {
        Require.Between(features, 1, inputColumns.Count, "the input columns", nameof(features));
        if (inputColumns.Count % features != 0)
        {
            throw new ArgumentException(
                $"inputColumns must make whole steps of {features} features; there were {inputColumns.Count} columns.",
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
                $"targetColumns must be {spec.Width}, one per float of the target; there were {targetColumns.Count}.",
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

    // What stands in numbers, ends lines or encloses fields cannot separate them.
    private static void CheckDelimiter(char delimiter)
    {
        if (char.IsAsciiDigit(delimiter) || "\"\r\n\0 .+-eE".Contains(delimiter, StringComparison.Ordinal))
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"delimiter must be a character that no number holds, such as ',', ';' or a tab; it was {Shown(delimiter)}."),
                nameof(delimiter));
        }

        static string Shown(char character) =>
            char.IsControl(character) ? FormattableString.Invariant($"U+{(int)character:X4}") : $"'{character}'";
    }

    private static CsvTable Open(string path, char delimiter)
    {
        ArgumentNullException.ThrowIfNull(path);
        CheckDelimiter(delimiter);
        using var reader = new StreamReader(path);
        return CsvTable.Read(reader, path, delimiter);
    }
}
