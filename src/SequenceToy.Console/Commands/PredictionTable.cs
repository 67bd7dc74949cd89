namespace SequenceToy.Console.Commands;

/// <summary>Reads the sequences of a CSV file for a saved network, in the way of its training file.</summary>
/// <param name="network">The network.</param>
/// <param name="request">The request, with a CSV file.</param>
/// <param name="notes">Standard error, for what to know about the rows.</param>
internal sealed class PredictionTable(SavedNetwork network, PredictRequest request, TextWriter notes)
{
    private readonly string csv = request.Csv!;
    private readonly CsvOptions reading = request.Reading(network.Model.Table?.Options ?? new CsvOptions());
    private readonly string[]? columns = request.Columns.Count == 0 ? null : [.. request.Columns];

    private ValueList<InputColumn>? Trained => network.Model.InputColumns;

    /// <returns>The sequences; their ids are empty where a row is a sequence.</returns>
    public IReadOnlyList<NamedSequence> Read() => InputTable.Read("--csv", csv, () =>
    {
        if (!request.IsReadingGiven && ReadingText.Of(reading) is { Length: > 0 } options)
        {
            notes.WriteLine($"Read as the training file: {options}");
        }

        var sequence = request.SequenceColumn ?? SequenceColumn();
        if (request.StepColumn is { } step)
        {
            StepOrder.Check(WithColumns(step), sequence ?? throw new ArgumentException(
                "--step-column needs --sequence-column: it orders the rows of a sequence."), step);
        }

        var sequences = sequence is null ? Rows()
            : CsvSequences.ReadInputsById(csv, Trained ?? Unnamed(), sequence, columns, reading);
        WriteDropped(sequence);
        return sequences;
    });

    // Of a network trained on rows as steps, a row alone is a sequence of one step, which the network never saw.
    private string? SequenceColumn()
    {
        var own = network.Model.Table?.SequenceColumn;
        return own is null || Names().Contains(own, StringComparer.Ordinal) ? own : throw new ArgumentException(
            "--sequence-column must name the sequence of each row, since the network was trained on rows that are steps; "
            + $"{PrintableText.Of(csv, 200)} has no column {PrintableText.Quoted(own)} ({CsvNames()}).");
    }

    private IReadOnlyList<NamedSequence> Rows() =>
    [
        .. (Trained is { } trained
            ? CsvSequences.ReadInputsFor(csv, trained, idColumn: null, columns, reading)
            : CsvSequences.ReadInputs(csv, columns, network.Form.Features, reading)).Select(input => new NamedSequence("", input)),
    ];

    // The network was not trained on a table: its features have no names.
    private ValueList<InputColumn> Unnamed() => columns is null
        ? throw new ArgumentException(
            "--columns must name the input columns, since the network was not trained on a table; there were none.")
        : [.. Enumerable.Range(0, network.Form.Features).Select(feature => new InputColumn(columns.ElementAtOrDefault(feature) ?? ""))];

    private void WriteDropped(string? sequence)
    {
        if (reading.Missing != MissingValues.DropRow)
        {
            return;
        }

        var table = CsvSequences.Inspect(csv, reading);
        string[] trained =
        [
            .. (Trained ?? []).SelectMany(column =>
                column.StepColumns.Count > 0 && sequence is null ? column.StepColumns : [column.Name]),
        ];
        string[] used = columns ?? trained;
        var needed = used.Any(Names().Contains) ? used : [.. Names()];
        if (DroppedRows.Note(table, sequence is null ? needed : needed.Append(sequence), reading) is { } note)
        {
            notes.WriteLine(note);
        }
    }

    private DataTable WithColumns(string step)
    {
        var table = CsvSequences.Inspect(csv, reading);
        Fit.GivenColumns.CheckExists("--step-column", step, table);
        if (request.SequenceColumn is { } sequence)
        {
            Fit.GivenColumns.CheckExists("--sequence-column", sequence, table);
        }

        return table;
    }

    private IEnumerable<string> Names() => CsvSequences.Inspect(csv, reading).Columns.Select(column => column.Name);

    private string CsvNames() => PrintableText.Of(string.Join(", ", Names()), 200);
}
