using System.Collections.Concurrent;
using System.Globalization;

namespace SequenceToy.Tasks.StateMachines;

/// <summary>A finite group, given by its multiplication table; element 0 is the identity.</summary>
internal sealed class FiniteGroup
{
    private static readonly ConcurrentDictionary<WordGroup, FiniteGroup> Known = new();

    private readonly int[,] products;

    private FiniteGroup(ValueList<string> names, Func<int, int, int> product)
    {
        Names = names;
        products = new int[names.Count, names.Count];
        for (var first = 0; first < names.Count; first++)
        {
            for (var second = 0; second < names.Count; second++)
            {
                products[first, second] = product(first, second);
            }
        }
    }

    /// <summary>The names of the elements: the new position of each item, such as <c>120</c>, or the number itself.</summary>
    public ValueList<string> Names { get; }
    public int Order => Names.Count;

    public static FiniteGroup Of(WordGroup group) => Known.GetOrAdd(group, wanted => wanted switch
    {
        WordGroup.S3 => Permutations(3),
        WordGroup.S5 => Permutations(5),
        WordGroup.Z60 => Clock(60),
        _ => throw new InvalidOperationException($"There is no group {wanted}."),
    });

    /// <summary>Returns the product: the first element is applied before the second.</summary>
    public int Product(int first, int second) => products[first, second];

    private static FiniteGroup Clock(int hours) =>
        new([.. Enumerable.Range(0, hours).Select(hour => hour.ToString(CultureInfo.InvariantCulture))], (first, second) =>
            (first + second) % hours);

    // Alphabetical order puts the identity first.
    private static FiniteGroup Permutations(int things)
    {
        string[] names = [.. Arrangements(string.Concat(Enumerable.Range(0, things)))];
        return new(
            [.. names], (first, second) => Array.IndexOf(names, string.Concat(names[first].Select(item => names[second][item - '0']))));
    }

    private static IEnumerable<string> Arrangements(string things) =>
        things.Length <= 1
            ? [things]
            : things.SelectMany((thing, i) => Arrangements(things.Remove(i, 1)).Select(rest => thing + rest));
}
