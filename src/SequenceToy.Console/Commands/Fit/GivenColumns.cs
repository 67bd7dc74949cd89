namespace SequenceToy.Console.Commands.Fit;

/// <summary>Checks the columns that the command line names.</summary>
internal static class GivenColumns
{
    private const int MostNames = 20;
    private const int LongestName = 40;

    /// <summary>Refuses options that need others.</summary>
    public static void Check(FitRequest request)
    {
        if (request.SequenceColumn is null)
        {
            Refuse(request.StepColumn is not null, "--step-column needs --sequence-column: it orders the rows of a sequence.");
            Refuse(
                request.EveryStep == true,
                "--every-step needs --sequence-column: without it, a row is a whole sequence with one target.");
        }
        else
        {
            Refuse(
                request.Features is not null,
                "--features is for rows that are whole sequences; with --sequence-column a row is one step, and --columns names its "
                + "features.");
        }

    }

    /// <summary>Refuses a column in two parts.</summary>
    public static void CheckDifferent(FitRequest request)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (option, name) in All(request))
        {
            if (!first.TryAdd(name, option) && (first[name], option) != ("--columns", "--step-column"))
            {
                throw new ArgumentException(string.Equals(first[name], option, StringComparison.Ordinal)
                    ? $"{option} must name different columns; {PrintableText.Quoted(name)} was given twice."
                    : $"{first[name]} and {option} must be different columns; both were {PrintableText.Quoted(name)}.");
            }
        }
    }

    /// <summary>Refuses names that are no columns of the table.</summary>
    public static void CheckExist(FitRequest request, DataTable table)
    {
        foreach (var (option, name) in All(request))
        {
            CheckExists(option, name, table);
        }

        CheckCategories(request.Reading, table);
    }

    /// <summary>Refuses categories that are no columns of the table.</summary>
    public static void CheckCategories(CsvOptions reading, DataTable table)
    {
        foreach (var name in reading.Categories)
        {
            CheckExists("--category", name, table);
        }
    }

    /// <summary>Refuses a name that is no column of the table.</summary>
    public static void CheckExists(string option, string name, DataTable table)
    {
        if (!table.Columns.Any(column => string.Equals(column.Name, name, StringComparison.Ordinal)))
        {
            var names = string.Join(
                ", ", table.Columns.Take(MostNames).Select(column => PrintableText.Of(column.Name, LongestName)));
            var more = table.Columns.Count > MostNames ? " …" : "";
            throw new ArgumentException(
                $"{option} must be a column of {PrintableText.Of(table.File, 200)} ({names}{more}); it was {PrintableText.Quoted(name)}.");
        }
    }

    private static IEnumerable<(string Option, string Name)> All(FitRequest request) =>
    [
        .. request.Targets.Select(name => ("--target", name)), .. request.Columns.Select(name => ("--columns", name)),
        .. request.SequenceColumn is { } sequence ? ((string, string)[])[("--sequence-column", sequence)] : [],
        .. request.StepColumn is { } step ? ((string, string)[])[("--step-column", step)] : [],
        .. request.KnownFuture.Select(name => ("--known", name)),
        .. request.Time is { } time ? ((string, string)[])[("--time", time)] : [],
        .. request.Series is { } series ? ((string, string)[])[("--series", series)] : [],
    ];

    private static void Refuse(bool isWrong, string problem)
    {
        if (isWrong)
        {
            throw new ArgumentException(problem);
        }
    }
}
