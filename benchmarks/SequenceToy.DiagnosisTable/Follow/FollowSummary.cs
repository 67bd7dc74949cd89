using System.Text;

namespace SequenceToy.DiagnosisTable.Follow;

/// <summary>Counts the outcomes of followed suggestions.</summary>
/// <param name="Runs">The runs.</param>
internal sealed record FollowSummary(IReadOnlyList<Followed> Runs)
{
    private const double MostWorse = 0.05;
    private const double LeastImproved = 0.8;

    private IEnumerable<Followed> WithSuggestion => Runs.Where(run => run.First is not null);

    public Wilson Worse => Wilson.Among(WithSuggestion, run => run.IsWorse);

    public Wilson HeldOutWorse => Wilson.Among(WithSuggestion, run => run.IsHeldOutWorse);

    public Wilson HeldOutPairedWorse => Wilson.Among(WithSuggestion, run => run.IsHeldOutPairedWorse);

    public Wilson Improved => Wilson.Among(Runs.Where(run => run.CanImprove), run => run.IsImproved);

    public bool IsGoodEnough => HeldOutPairedWorse.Share <= MostWorse && HeldOutWorse.Share <= MostWorse && Improved.Share >= LeastImproved;

    public string Table(string heading, Func<Followed, string> key)
    {
        var text = new StringBuilder($"| {heading} | runs | with suggestions | worse | held-out score worse | can be improved | improved | of these without suggestions |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var group in Runs.GroupBy(key).OrderByDescending(group => group.Count()))
        {
            var possible = group.Where(run => run.CanImprove).ToArray();
            text.Append(FormattableString.Invariant($"| {group.Key} | {group.Count()} | {group.Count(run => run.First is not null)} | {group.Count(run => run.IsWorse)} | {group.Count(run => run.IsHeldOutWorse)} | {possible.Length} | {possible.Count(run => run.IsImproved)} | {possible.Count(run => run.First is null)} |\n"));
        }

        return text.ToString();
    }

    public override string ToString() =>
        $"Suggestion 1 made the error on fresh samples worse in {Worse}.\nIt made the held-out score worse, by its standard error, in {HeldOutWorse}; sample by sample in {HeldOutPairedWorse}.\nThree rounds improved {Improved} of the runs that can be improved.\n\n"
        + Table("verdict", run => $"{run.Verdict}") + "\n" + Table("suggestion 1", run => run.First ?? "none");
}
