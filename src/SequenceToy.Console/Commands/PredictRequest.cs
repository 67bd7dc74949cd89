namespace SequenceToy.Console.Commands;

/// <summary>What <c>predict</c> reads, and where it writes.</summary>
internal sealed record PredictRequest
{
    /// <summary>The file with the saved network.</summary>
    public required string File { get; init; }

    /// <summary>The sequences of the command line.</summary>
    public string[] Inputs { get; init; } = [];

    /// <summary>The CSV file; null for none.</summary>
    public string? Csv { get; init; }

    /// <summary>The column that names the sequence of a row; null where a row is a sequence.</summary>
    public string? SequenceColumn { get; init; }

    /// <summary>The input columns, step after step; empty for those of the training data.</summary>
    public ValueList<string> Columns { get; init; } = [];

    /// <summary>The column with the order of the rows of a sequence, which is checked; null to take the order of the file.</summary>
    public string? StepColumn { get; init; }

    /// <summary>How the CSV file is written: what was given, over what the training file had.</summary>
    public Func<CsvOptions, CsvOptions> Reading { get; init; } = saved => saved;

    /// <summary>True when options say how the CSV file is read.</summary>
    public bool IsReadingGiven { get; init; }

    /// <summary>True to print only the predictions.</summary>
    public bool Quiet { get; init; }

    /// <summary>The path of the JSON file; null for none.</summary>
    public string? Json { get; init; }

    /// <exception cref="ArgumentException">Options contradict each other, or the JSON file cannot be written.</exception>
    public void Check()
    {
        JsonFile.CheckWritable(Json);
        if (Csv is not null && Inputs.Length > 0)
        {
            throw new ArgumentException("--csv must not be combined with --input; both were given.");
        }

        if (Csv is null && ((SequenceColumn ?? StepColumn) is not null || Columns.Count > 0 || IsReadingGiven))
        {
            throw new ArgumentException("--csv must be given with options that say how it is read; it was missing.");
        }

        OutputFile.CheckDifferent(("file", File), ("--csv", Csv), ("--json", JsonFile.IsOutput(Json) ? null : Json));
    }
}
