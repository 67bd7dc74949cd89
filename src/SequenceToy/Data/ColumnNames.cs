namespace SequenceToy.Data;

/// <summary>Checks names of features, values and classes.</summary>
internal static class ColumnNames
{
    private const int Most = 20;
    private const int LongestName = 40;

    /// <summary>Throws for a list of names that is null, or has a null or a name twice.</summary>
    public static void Check(ValueList<string> names, string name)
    {
        Require.NotNull(names, name);
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] is null || !known.Add(names[i]))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"{name} must be different texts; {name}[{i}] ")
                    + (names[i] is null ? "was null." : $"was {PrintableText.Quoted(names[i])} again."), name);
            }
        }
    }

    /// <summary>Returns the first names of a list, for messages.</summary>
    public static string Listed(IEnumerable<string> names)
    {
        string[] first = [.. names.Take(Most + 1).Select(name => PrintableText.Of(name, LongestName))];
        return string.Join(", ", first.Take(Most)) + (first.Length > Most ? " …" : "");
    }
}
