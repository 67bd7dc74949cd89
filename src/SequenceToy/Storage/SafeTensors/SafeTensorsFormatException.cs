namespace SequenceToy.Storage.SafeTensors;

/// <summary>A file that cannot be read, or not as what it was to be: broken, cut short, changed, of another format or of a later version.
/// Says which file, where, and what is wrong there.</summary>
public sealed class SafeTensorsFormatException : FormatException
{
    internal SafeTensorsFormatException(string file, string? place, string problem, Exception? inner = null)
        : base($"{file}{(place is null ? "" : ", " + place)}: {Printable(problem, 1000)}", inner)
    {
        File = file;
        Location = place;
    }

    /// <summary>The file's name as it was given.</summary>
    public string File { get; }

    /// <summary>Where in it: <c>header</c>, <c>tensor 'head.bias'</c>; null when the problem is the file as a whole.</summary>
    public string? Location { get; }

    /// <summary>A name from the file, short and printable.</summary>
    internal static string Shown(string name) => $"'{Printable(name, 60)}'";

    private static string Printable(string text, int most) =>
        string.Concat(text.Take(most).Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? '?' : letter))
        + (text.Length > most ? "…" : "");
}
