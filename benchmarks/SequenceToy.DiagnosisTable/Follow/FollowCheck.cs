using SequenceToy.DiagnosisTable.Corpus.OwnData;

namespace SequenceToy.DiagnosisTable.Follow;

/// <summary>Follows the suggestions of random runs on custom data.</summary>
internal static class FollowCheck
{
    public static FollowSummary Run(int first, int count) => new(InParallel.Map(Enumerable.Range(first, count), index =>
    {
        var followed = Followed.Of(RandomOwnData.Draw(index));
        Console.WriteLine(followed);
        return followed;
    }));
}
