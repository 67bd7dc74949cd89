namespace SequenceToy.Console.Commands;

/// <summary>Reads a file of the user; errors of the file system name the option.</summary>
internal static class InputTable
{
    /// <param name="option">The option or argument that names the file.</param>
    /// <param name="path">The path of the file.</param>
    /// <param name="read">Reads the file.</param>
    /// <exception cref="ArgumentException">The file cannot be read.</exception>
    public static T Read<T>(string option, string path, Func<T> read)
    {
        SavedNetwork.CheckNamed(option, path);
        try
        {
            return read();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ArgumentException(
                $"{option} must be a file that can be read; {ArgumentText.Of(path)} could not be: {problem.Message}", problem);
        }
    }
}
