using System.Runtime.InteropServices;
using System.Text;
using SequenceToy.DiagnosisTable.Corpus;

namespace SequenceToy.DiagnosisTable;

/// <summary>Writes docs/diagnosis-held-out.md: how often the verdicts of held-out runs are correct, and whether their confidence is calibrated.</summary>
internal static class HeldOutReport
{
    /// <returns>True if enough verdicts are correct, none is an incorrect Learned, and the confidence is calibrated.</returns>
    public static bool Write()
    {
        var labels = LabelCheck.Run(run => run.IsHeldOut);
        var tuned = Diagnosed.All(LabelledRuns.Tuning, _ => { });
        var heldOut = Diagnosed.All(LabelledRuns.HeldOut, Diagnosed.Show);
        var constant = Confusion.Share(tuned);
        File.WriteAllText(Repository.HeldOutPage, Page(heldOut, constant));
        Console.WriteLine($"Held out: {Confusion.Sentence(heldOut)} {Reliability.Sentence(heldOut, constant)}");
        return labels && Confusion.IsGoodEnough(heldOut) && Reliability.IsCalibrated(heldOut, constant);
    }

    private static string Page(IReadOnlyList<Diagnosed> heldOut, double constant)
    {
        var text = new StringBuilder($"""
            # Verdicts on held-out runs

            *For maintainers and the curious: how often verdicts were correct on runs that no rule was tuned on. [How the diagnosis was checked](diagnosis-corpus.md) has the other runs.*

            Written by `dotnet run -c Release --project benchmarks/SequenceToy.DiagnosisTable -- --write --held-out` on {DateTime.UtcNow:yyyy-MM-dd} ({RuntimeInformation.ProcessArchitecture}, {RuntimeInformation.FrameworkDescription}).
            {heldOut.Count} training runs were built and labeled without looking at verdicts, and are not used for tuning. Each label was confirmed by experiment; runs whose label could not be confirmed were changed before any verdict was seen.
            Clear cases are therefore more frequent here than in practice. **Bold** verdicts are incorrect.

            {Confusion.Sentence(heldOut)}


            """.ReplaceLineEndings("\n")).Append(Confusion.Table(heldOut));
        text.Append($"\n## Confidence\n\nThe Wilson interval of the share of correct verdicts should contain the mean confidence. Bins with fewer than {ConfidenceBin.Fewest} runs are not judged.\n\n")
            .Append(Reliability.Table(heldOut)).Append($"\n{Reliability.Sentence(heldOut, constant)}\n");
        RunTable.Write(text, "Held-out training runs", heldOut);
        return text.ToString();
    }
}
