namespace SequenceToy.Diagnosis.DataMeasures;

/// <summary>Finds classes that occur in held-out targets only.</summary>
internal static class ClassPresence
{
    /// <summary>Returns these classes in ascending order, and the share of held-out targets that have one.</summary>
    public static (ValueList<int> Classes, double Share) Unseen(SequenceDataset training, SequenceDataset heldOut)
    {
        var seen = new bool[training.Target.Size];
        foreach (var target in SampleValues.Counted(training))
        {
            foreach (var present in Classes(training, target))
            {
                seen[present] = true;
            }
        }

        var unseen = new SortedSet<int>();
        var (count, affected) = (0, 0);
        foreach (var (_, _, target) in SampleValues.Scored(heldOut))
        {
            var missing = Classes(heldOut, target).Where(present => !seen[present]).ToArray();
            unseen.UnionWith(missing);
            affected += missing.Length > 0 ? 1 : 0;
            count++;
        }

        return ([.. unseen], count == 0 ? 0 : (double)affected / count);
    }

    // The class itself, or the classes of a set.
    private static IEnumerable<int> Classes(SequenceDataset data, int target) => data.Target.Kind == TargetKind.Class
        ? [(int)data.Targets[target]]
        : Enumerable.Range(0, data.Target.Size).Where(index => data.Targets[(target * data.Target.Size) + index] == 1);
}
