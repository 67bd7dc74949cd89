using SequenceToy.Sweeps.Storage;

namespace SequenceToy.Sweeps;

/// <content>Results of several folders.</content>
public sealed partial class SweepResults
{
    /// <summary>Joins the runs of folders of one sweep, such as those of machines without a shared disk, in another folder.</summary>
    /// <remarks>Runs that several folders have are merged. Repeating the call changes nothing.</remarks>
    /// <param name="folders">The folders, at least one.</param>
    /// <param name="output">The folder to write, which is created if needed; it must be none of the others, and new, empty or of
    /// the same sweep.</param>
    /// <returns>The results in the new folder.</returns>
    /// <exception cref="ArgumentException">There are no folders, two of them hold different sweeps, or <paramref name="output"/> is one
    /// of them or holds something else; the message shows the difference.</exception>
    /// <exception cref="SweepFormatException">A folder has no definition of a sweep, or a damaged one.</exception>
    /// <exception cref="DirectoryNotFoundException">A folder does not exist.</exception>
    /// <exception cref="IOException">A folder cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">Reading or writing a folder is not permitted.</exception>
    public static SweepResults Merge(IEnumerable<string> folders, string output)
    {
        string[] all = [.. Require.NotNull(folders, nameof(folders))];
        SweepMerge.Write(all, Require.NotNull(output, nameof(output)));
        return Load(output);
    }
}
