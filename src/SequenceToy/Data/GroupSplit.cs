namespace SequenceToy.Data;

/// <summary>The random split that holds out whole groups.</summary>
/// <param name="Groups">The group of each sample.</param>
internal sealed record GroupSplit(ValueList<int> Groups) : Split("by group")
{
    /// <exception cref="ArgumentException">There are fewer than two groups.</exception>
    public static GroupSplit Of(IReadOnlyList<int> groups)
    {
        var different = Require.NotNull(groups, nameof(groups)).Distinct().Count();
        return different >= 2
            ? new GroupSplit([.. groups])
            : throw new ArgumentException(
                FormattableString.Invariant($"groups must have at least 2 different groups, to hold one out; it had {different}."),
                nameof(groups));
    }

    /// <summary>Returns the groups as numbers, counted from 0 in order of first occurrence.</summary>
    public static int[] Numbered(IReadOnlyList<string> groups)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. Require.NotNull(groups, nameof(groups)).Select((name, i) =>
        {
            if (name is null)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"groups must have a name for each sample; that of sample {i} was null."), nameof(groups));
            }

            numbers.TryAdd(name, numbers.Count);
            return numbers[name];
        })];
    }

    internal override string InWords(int seed) => FormattableString.Invariant($"whole groups drawn at random (seed {seed})");

    internal override void Check(int samples)
    {
        if (Groups.Count != samples)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"groups must have {samples} entries, one per sample; it had {Groups.Count}."), "groups");
        }
    }

    // Takes groups in random order, each if it brings the number of samples nearer to the requested one.
    internal override int[] HeldOut(SequenceDataset samples, int count, SeededRandom random)
    {
        var sizes = Groups.CountBy(group => group).ToArray();
        if (count == 0 || sizes.Length < 2)
        {
            return [];
        }

        random.Shuffle<KeyValuePair<int, int>>(sizes);
        var heldOut = new HashSet<int>();
        var total = 0;
        foreach (var (group, size) in sizes)
        {
            if (total + (size / 2.0) < count && total + size < Groups.Count)
            {
                heldOut.Add(group);
                total += size;
            }
        }

        if (heldOut.Count == 0)
        {
            heldOut.Add(sizes.MinBy(group => group.Value).Key);
        }

        return [.. Enumerable.Range(0, Groups.Count).Where(i => heldOut.Contains(Groups[i]))];
    }
}
