namespace SequenceToy.Data.Tables;

/// <summary>Reads files without targets, for prediction.</summary>
internal static class PredictionReading
{
    public static IReadOnlyList<Sequence> Numbers(
        string path, IReadOnlyList<string>? inputColumns, int features, CsvOptions? options)
    {
        var rows = CsvRows.Read(path, options);
        var inputs = Columns(rows, inputColumns);
        ColumnChecks.WholeSteps([.. inputs.Select(column => rows.Header[column])], features, like: null);
        rows = MissingTreatment.Drop(rows, inputs);
        var (fields, order) = (new NumberFields(rows, DecimalMarks.Of(rows)), Enumerable.Range(0, rows.Rows.Count).ToArray());
        ValueList<InputColumn> columns =
            [.. Enumerable.Range(0, features).Select(feature => new InputColumn(rows.Header[inputs[feature]]))];
        var reading = new InputReading(rows, DecimalMarks.Of(rows), inputs, features, order, columns);
        fields.CheckDigits(order, inputs, features);
        return [.. order.Select(row => reading.Sequence(SequenceRows.Steps(row, inputs.Length, features)))];
    }

    /// <summary>Reads sequences with the columns of the training data; the ids are empty without a column of ids.</summary>
    public static IReadOnlyList<NamedSequence> Trained(
        string path, ValueList<InputColumn> trained, string? idColumn, IReadOnlyList<string>? inputColumns, CsvOptions? options)
    {
        Require.NotNull(trained, nameof(trained));
        Require.Between(trained.Count, 1, SequenceDataset.MaxFeatures, "columns", nameof(trained));
        var rows = CsvRows.Read(path, options);
        var inputs = Columns(
            rows, inputColumns ?? (idColumn is null ? StepColumns(rows, trained) : [.. trained.Select(column => column.Name)]));
        ColumnChecks.WholeSteps(
            [.. inputs.Select(column => rows.Header[column])], idColumn is null ? trained.Count : inputs.Length, trained);
        int[] needed = idColumn is null ? inputs : [rows.Column(idColumn), .. inputs];
        rows = MissingTreatment.Drop(rows, needed);
        var steps = idColumn is null
            ? [.. Enumerable.Range(0, rows.Rows.Count).Select(row => SequenceRows.Steps(row, inputs.Length, trained.Count))]
            : Array.ConvertAll(
                SequenceRows.ById(rows, needed[0]), sequence => Array.ConvertAll(sequence, row => new StepPlace(row, 0)));
        int[] order = [.. steps.SelectMany(sequence => sequence.Select(step => step.Row)).Distinct()];
        var reading = new InputReading(rows, DecimalMarks.Of(rows), inputs, trained.Count, order, trained);
        return
        [
            .. steps.Select(sequence => new NamedSequence(
                idColumn is null ? "" : rows.Rows[sequence[0].Row].Fields[needed[0]], reading.Sequence(sequence))),
        ];
    }

    // The columns of the training data by name, step after step; null for a file without a header, which is read in file order.
    private static string[]? StepColumns(CsvRows rows, ValueList<InputColumn> trained)
    {
        string[] names = trained.Any(column => column.StepColumns.Count > 0)
            ? [.. Enumerable.Range(0, trained.Max(column => column.StepColumns.Count))
                .SelectMany(step => trained.Select(column => column.StepColumns.ElementAtOrDefault(step)).OfType<string>())]
            : [.. trained.Select(column => column.Name)];
        if (names.Any(name => rows.Header.Contains(name, StringComparer.Ordinal)))
        {
            return names;
        }

        rows.CheckHeader();
        return rows.Options.HasHeader ? throw OtherNames(rows, names) : null;
    }

    // In file order, such columns could be read as others than they are.
    private static CsvFormatException OtherNames(CsvRows rows, string[] names)
    {
        var listed = ColumnNames.Listed(names);
        var inOrder = rows.HeaderLine > CsvOptions.MostLines ? ""
            : $" To read all in file order: HasHeader = false (--no-header) and LeadingLines = {Digits(rows.HeaderLine)} "
                + $"(--leading-lines {Digits(rows.HeaderLine)}).";
        var other = Array.FindIndex(rows.Header, header => names.Contains(header, StringComparer.OrdinalIgnoreCase));
        return other >= 0
            ? new CsvFormatException(
                rows.File, rows.HeaderLine, other + 1, rows.Header[other],
                $"must be written as in the training data ({listed}); upper and lower case differ. Rename it, or choose columns with "
                + "inputColumns (--columns).")
            : new CsvFormatException(
                rows.File, rows.HeaderLine,
                $"must have the columns of the training data ({listed}); it had {ColumnNames.Listed(rows.Header)}. Rename them, or name "
                + $"the columns, step after step, with inputColumns (--columns).{inOrder}");
    }

    private static string Digits(int number) => FormattableString.Invariant($"{number}");

    private static int[] Columns(CsvRows rows, IReadOnlyList<string>? names)
    {
        if (names is null)
        {
            rows.CheckHeader();
            names = [.. TableReading.All(rows).Select(column => rows.Header[column])];
        }

        ColumnChecks.Names(names, "inputColumns");
        Require.Between(names.Count, 1, SequenceDataset.MaxFeatures, "columns", "inputColumns");
        return rows.Columns(names);
    }
}
