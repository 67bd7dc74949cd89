namespace SequenceToy.Data.Tables;

/// <summary>Says why columns of different kinds cannot be the steps of one feature, and how to read them.</summary>
internal static class MixedSteps
{
    /// <summary>Returns the problem.</summary>
    /// <param name="usual">A column of the kind that most have.</param>
    /// <param name="other">A column of another kind.</param>
    /// <param name="all">All columns of the feature, in the order of the steps.</param>
    /// <param name="features">The number of columns per step that was asked for.</param>
    public static string Problem(TableColumn usual, TableColumn other, TableColumn[] all, int features)
    {
        var isId = other is { Kind: ColumnKind.Category, Missing: 0, Values.Count: > 1 } && other.Labels.Count == other.Values.Count
            && all.Count(column => column.Kind == ColumnKind.Category) == 1;
        var period = features * Period(all);
        return $"has {KindText.Of(other.Kind)}, and {PrintableText.Quoted(usual.Name)} has {KindText.Of(usual.Kind)}: the columns of a "
            + "row are the steps of one feature and must be of one kind. "
            + (isId ? "It has a different label in each row, as ids have: leave it out with inputColumns (--columns)."
                : period > features
                    ? FormattableString.Invariant($"Say how many columns a step has, such as features: {period} (--features {period}), or ")
                    + "choose columns with inputColumns (--columns)."
                : "Say how many columns a step has with features (--features), or choose columns with inputColumns (--columns).");
    }

    // The smallest number of columns per step with which each feature is of one kind; 1 without one.
    private static int Period(TableColumn[] all) => Enumerable.Range(2, all.Length - 1).FirstOrDefault(
        period => all.Length % period == 0
            && Enumerable.Range(0, all.Length).All(index => all[index].Kind == all[index % period].Kind), 1);
}
