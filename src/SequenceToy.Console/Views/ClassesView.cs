using SequenceToy.Metrics;

namespace SequenceToy.Console.Views;

/// <summary>Writes the scores of each class, and names classes that are never predicted.</summary>
internal static class ClassesView
{
    private const int MostClasses = 12;

    public static void Write(IAnsiConsole console, ExperimentResult result)
    {
        if (result.ByClass is not { Count: > 0 and <= MostClasses } classes)
        {
            return;
        }

        var table = new Table().Border(TableBorder.Simple).Title("Scores by class").AddColumn("Class").AddColumn("Samples", Right)
            .AddColumn("Precision", Right).AddColumn("Recall", Right).AddColumn("F1", Right);
        foreach (var one in classes)
        {
            table.AddRow(
                Markup.Escape(NameOf(one)), NumberFormat.Count(one.Support), Share(one.Precision), Share(one.Recall), Share(one.F1));
        }

        console.Write(table);
        foreach (var missed in classes.Where(one => one.Support > 0 && !(one.Recall > 0)))
        {
            WrappedText.Write(
                console,
                $"No held-out sample of class {NameOf(missed)} was recognized. --class-weights balanced makes all classes "
                + "count equally in total.");
        }
    }

    private static string NameOf(ClassScores one) =>
        one.Name is { } name ? PrintableText.Quoted(name) : NumberFormat.Count(one.Class);

    private static string Share(double share) => double.IsNaN(share) ? "–" : NumberFormat.FixedPercent(share, 1);

    private static void Right(Spectre.Console.TableColumn column) => column.RightAligned();
}
